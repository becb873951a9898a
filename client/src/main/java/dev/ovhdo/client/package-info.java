/**
 * Calls to any route of the OVHcloud API, with JSON in and JSON out. {@link
 * dev.ovhdo.client.OvhClient} is the entry point. The module {@code dev.ovhdo.api}, which builds on
 * this module, has the services for operators.
 */
@NullMarked
package dev.ovhdo.client;

import org.jspecify.annotations.NullMarked;
