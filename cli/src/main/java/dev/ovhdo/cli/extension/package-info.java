/**
 * Extensions: programs {@code ovh-do-NAME} of the user that run as {@code ovh-do NAME}. Contains no
 * command of the index.
 */
@NullMarked
package dev.ovhdo.cli.extension;

import org.jspecify.annotations.NullMarked;
