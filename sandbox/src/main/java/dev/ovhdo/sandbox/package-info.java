/** A stand-in for OVHcloud on the user's own machine, over real HTTP. */
@NullMarked
package dev.ovhdo.sandbox;

import org.jspecify.annotations.NullMarked;
