/** The name server of the account's published zones, over UDP and TCP. */
@NullMarked
package dev.ovhdo.sandbox.dns;

import org.jspecify.annotations.NullMarked;
