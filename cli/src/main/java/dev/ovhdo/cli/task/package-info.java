/** Waiting for tasks, with progress, and the command {@code wait}. */
@NullMarked
package dev.ovhdo.cli.task;

import org.jspecify.annotations.NullMarked;
