/** Programs to begin with. */
@NullMarked
package dev.ovhdo.examples;

import org.jspecify.annotations.NullMarked;
