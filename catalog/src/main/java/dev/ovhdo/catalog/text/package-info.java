/** Suggestions for mistyped names. */
@NullMarked
package dev.ovhdo.catalog.text;

import org.jspecify.annotations.NullMarked;
