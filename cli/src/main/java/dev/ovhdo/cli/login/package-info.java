/**
 * Logging in to a machine, and to one that has another system than before: who is let in, which
 * host keys it shows, what the person's own SSH has to be told. The wire and the file are next
 * door, in {@code ssh}.
 */
@NullMarked
package dev.ovhdo.cli.login;

import org.jspecify.annotations.NullMarked;
