/**
 * The {@code vps} commands: read, power, rescue, snapshots, SSH. The reinstallation of a VPS is in
 * {@code rebuild}; host keys and {@code known_hosts} are in {@code ssh}.
 */
@NullMarked
package dev.ovhdo.cli.vps;

import org.jspecify.annotations.NullMarked;
