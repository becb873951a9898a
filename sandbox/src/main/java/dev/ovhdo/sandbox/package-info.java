/**
 * A stand-in for OVHcloud on the machine of the user, over real HTTP: the sandbox with its builder,
 * its journal and its faults. The behaviour of the routes lives in the packages below.
 */
@NullMarked
package dev.ovhdo.sandbox;

import org.jspecify.annotations.NullMarked;
