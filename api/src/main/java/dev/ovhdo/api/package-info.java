/**
 * What operators do with the OVHcloud API, one service for each kind of thing. {@link Ovh} is the
 * door.
 */
@NullMarked
package dev.ovhdo.api;

import org.jspecify.annotations.NullMarked;
