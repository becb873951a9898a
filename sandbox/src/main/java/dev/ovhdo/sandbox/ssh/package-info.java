/**
 * The machines of the sandbox's VPSes and servers: each machine is a real SSH server on its own
 * loopback address, with host keys that change at a reinstallation, and a shell that interprets a
 * few commands itself. This package runs no program of the host, reads no files of the host and
 * does not know the OVHcloud API.
 *
 * <p>The SSH library is loaded at the first connection: a machine without connections costs only a
 * listening socket.
 */
@NullMarked
package dev.ovhdo.sandbox.ssh;

import org.jspecify.annotations.NullMarked;
