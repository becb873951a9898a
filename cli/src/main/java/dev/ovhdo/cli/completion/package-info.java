/**
 * {@code completion}: the scripts for the completion of shells, and the renewal of the names that
 * they complete.
 */
@NullMarked
package dev.ovhdo.cli.completion;

import org.jspecify.annotations.NullMarked;
