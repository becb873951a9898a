/**
 * Virtual private servers: the service {@code ovh.vps()}, its images, rescue mode and snapshots,
 * and the values and exceptions that belong to them.
 */
@NullMarked
package dev.ovhdo.api.vps;

import org.jspecify.annotations.NullMarked;
