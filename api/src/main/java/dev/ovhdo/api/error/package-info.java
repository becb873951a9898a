/** Exceptions that services of several subjects throw. */
@NullMarked
package dev.ovhdo.api.error;

import org.jspecify.annotations.NullMarked;
