/** Short names that a user gives to command lines: the {@code alias} commands and the expansion. */
@NullMarked
package dev.ovhdo.cli.alias;

import org.jspecify.annotations.NullMarked;
