/**
 * Answers to routes without behaviour of their own: made up from the catalogue, typed as it says,
 * and always the same for the same path. Nothing is remembered.
 */
@NullMarked
package dev.ovhdo.sandbox.generic;

import org.jspecify.annotations.NullMarked;
