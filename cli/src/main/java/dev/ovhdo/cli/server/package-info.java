/** The {@code server} commands: dedicated servers. */
@NullMarked
package dev.ovhdo.cli.server;

import org.jspecify.annotations.NullMarked;
