/**
 * The program ovh-do: from the arguments to one command and its exit code. Each command is one file
 * in the package of its resource; {@link dev.ovhdo.cli.CommandIndex} lists them.
 */
@NullMarked
package dev.ovhdo.cli;

import org.jspecify.annotations.NullMarked;
