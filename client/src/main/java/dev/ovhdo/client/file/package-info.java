/**
 * Atomic changes of files of the user that several programs share, by one process at a time,
 * keeping owner and mode.
 */
@NullMarked
package dev.ovhdo.client.file;

import org.jspecify.annotations.NullMarked;
