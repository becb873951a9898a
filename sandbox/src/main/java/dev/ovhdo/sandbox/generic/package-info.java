/**
 * Generated responses of the routes that are not stateful. The values have the types of the
 * catalogue, and are always the same for the same path. No state is kept.
 */
@NullMarked
package dev.ovhdo.sandbox.generic;

import org.jspecify.annotations.NullMarked;
