/**
 * Renewal of a missing, expired or revoked consumer key: requested with the user's consent,
 * validated on a page of OVHcloud, and written to the configuration.
 */
@NullMarked
package dev.ovhdo.cli.renewal;

import org.jspecify.annotations.NullMarked;
