/**
 * The names of an account in the user's cache, where the completion of a shell finds them: one file
 * for each kind of name. Contains no command.
 */
@NullMarked
package dev.ovhdo.cli.names;

import org.jspecify.annotations.NullMarked;
