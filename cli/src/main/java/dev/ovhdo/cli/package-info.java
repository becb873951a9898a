/**
 * The program ovh-do: from the arguments to one command and its exit code. The commands live in
 * packages of their own, one file each; {@link dev.ovhdo.cli.CommandIndex} lists them.
 */
@NullMarked
package dev.ovhdo.cli;

import org.jspecify.annotations.NullMarked;
