/** Following a task, started here or elsewhere, to its end. */
@NullMarked
package dev.ovhdo.cli.task;

import org.jspecify.annotations.NullMarked;
