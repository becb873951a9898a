/**
 * Everything that can go wrong, under one sealed root, {@link dev.ovhdo.client.error.OvhException}.
 * The whole tree lives in this package, because a sealed class and its children must.
 */
@NullMarked
package dev.ovhdo.client.error;

import org.jspecify.annotations.NullMarked;
