/** How a command fails: its exit code and the exceptions that carry one. Knows no other package. */
@NullMarked
package dev.ovhdo.cli.failure;

import org.jspecify.annotations.NullMarked;
