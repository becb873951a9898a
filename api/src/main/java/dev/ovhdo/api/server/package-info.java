/**
 * Dedicated servers: the service {@code ovh.servers()}, boots and rescue systems, the installation
 * of operating systems with their storage layout, and the exceptions of these.
 */
@NullMarked
package dev.ovhdo.api.server;

import org.jspecify.annotations.NullMarked;
