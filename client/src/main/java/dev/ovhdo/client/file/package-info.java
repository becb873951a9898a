/**
 * Files of a person that programs share: changed as a whole or not at all, by one process at a
 * time, with owner and mode respected.
 */
@NullMarked
package dev.ovhdo.client.file;

import org.jspecify.annotations.NullMarked;
