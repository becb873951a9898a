/**
 * Where the settings come from and where they go: endpoints, the three configuration files, the
 * environment, and writing a renewed consumer key back. Nothing here talks to the network.
 */
@NullMarked
package dev.ovhdo.client.config;

import org.jspecify.annotations.NullMarked;
