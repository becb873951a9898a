/**
 * DNS zones: the service {@code ovh.zones()}, the records of a zone, zone files, and plans that
 * change the current records of a zone into the desired ones.
 */
@NullMarked
package dev.ovhdo.api.dns;

import org.jspecify.annotations.NullMarked;
