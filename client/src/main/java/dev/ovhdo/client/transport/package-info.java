/**
 * The interface between the client and the network, its implementation on the JDK, and the proxy.
 */
@NullMarked
package dev.ovhdo.client.transport;

import org.jspecify.annotations.NullMarked;
