/**
 * The machines behind the sandbox's VPSes: each one a real SSH server on a loopback address of its
 * own, with host keys that change when it is reinstalled and a shell that interprets a handful of
 * commands itself. Nothing here runs a program of the host, reads its files or knows the OVHcloud
 * API.
 *
 * <p>The SSH library is loaded at the first connection only: whoever never connects pays for a
 * listening socket.
 */
@NullMarked
package dev.ovhdo.sandbox.ssh;

import org.jspecify.annotations.NullMarked;
