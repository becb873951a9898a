/**
 * The exceptions of the library, under one sealed root, {@link
 * dev.ovhdo.client.error.OvhException}.
 */
@NullMarked
package dev.ovhdo.client.error;

import org.jspecify.annotations.NullMarked;
