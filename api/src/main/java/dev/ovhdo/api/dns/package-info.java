/**
 * What a zone holds and what is to change in it: record types, sets and their data, zone files, and
 * the plan that leads from what is there to what is wanted. Nothing here talks to OVHcloud; {@link
 * dev.ovhdo.api.DnsService} does.
 */
@NullMarked
package dev.ovhdo.api.dns;

import org.jspecify.annotations.NullMarked;
