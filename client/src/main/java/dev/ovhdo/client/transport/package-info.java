/** The one small interface between the client and the network, and how it is configured. */
@NullMarked
package dev.ovhdo.client.transport;

import org.jspecify.annotations.NullMarked;
