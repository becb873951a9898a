/** Selection of missing arguments at the terminal, from the lists of the account. */
@NullMarked
package dev.ovhdo.cli.select;

import org.jspecify.annotations.NullMarked;
