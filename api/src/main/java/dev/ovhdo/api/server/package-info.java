/**
 * Dedicated servers in values: what to install, what the plan of it found out, how the disks are
 * divided. {@link dev.ovhdo.api.ServerService} acts on them.
 */
@NullMarked
package dev.ovhdo.api.server;

import org.jspecify.annotations.NullMarked;
