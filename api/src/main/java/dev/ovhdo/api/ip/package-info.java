/** IP blocks and reverse DNS: the service {@code ovh.reverseDns()}, its values and exceptions. */
@NullMarked
package dev.ovhdo.api.ip;

import org.jspecify.annotations.NullMarked;
