/**
 * Calls to any route of the OVHcloud API, JSON in and JSON out. {@link dev.ovhdo.client.OvhClient}
 * is the door; what operators do with the API lives in the module {@code dev.ovhdo.api} above.
 */
@NullMarked
package dev.ovhdo.client;

import org.jspecify.annotations.NullMarked;
