/**
 * The name servers of the account's zones: what is published, and nothing else, over UDP and TCP.
 */
@NullMarked
package dev.ovhdo.sandbox.dns;

import org.jspecify.annotations.NullMarked;
