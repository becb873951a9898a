/**
 * Parts that commands about VPSes and dedicated servers share: options for keys and SSH, login
 * users and commands, and the renewal of host keys after a machine has booted another system. The
 * SSH protocol and the file format are in {@code ssh}.
 */
@NullMarked
package dev.ovhdo.cli.machine;

import org.jspecify.annotations.NullMarked;
