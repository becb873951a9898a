/**
 * Generated responses of the routes that are not stateful. The values have the types of the
 * catalogue, and are always the same for the same path, except for what clients sent: created
 * objects and changed properties are kept in memory.
 */
@NullMarked
package dev.ovhdo.sandbox.generic;

import org.jspecify.annotations.NullMarked;
