/** Waiting until OVHcloud has finished something. */
@NullMarked
package dev.ovhdo.client.wait;

import org.jspecify.annotations.NullMarked;
