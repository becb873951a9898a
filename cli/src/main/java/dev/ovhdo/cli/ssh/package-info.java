/**
 * SSH host keys: reads them from a server, and edits the {@code known_hosts} file. This package
 * runs no other program, prints nothing, and does not depend on the OVHcloud API.
 */
@NullMarked
package dev.ovhdo.cli.ssh;

import org.jspecify.annotations.NullMarked;
