/**
 * The SSH side of a reinstallation: which host keys a server shows, and the {@code known_hosts}
 * file. It runs no other program, and knows nothing of OVHcloud. What is printed about it belongs
 * to the commands.
 */
@NullMarked
package dev.ovhdo.cli.ssh;

import org.jspecify.annotations.NullMarked;
