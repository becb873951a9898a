/**
 * The commands about VPSes: looking at them, switching them, rescue, snapshots, logging in. What a
 * reinstallation does lies in {@code rebuild}, host keys and {@code known_hosts} in {@code ssh}.
 */
@NullMarked
package dev.ovhdo.cli.vps;

import org.jspecify.annotations.NullMarked;
