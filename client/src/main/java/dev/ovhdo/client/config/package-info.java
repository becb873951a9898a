/**
 * The settings: endpoints, the three configuration files, the environment, and writing a renewed
 * consumer key back. Nothing in this package uses the network.
 */
@NullMarked
package dev.ovhdo.client.config;

import org.jspecify.annotations.NullMarked;
