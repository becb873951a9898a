/** The routes of IP blocks and their reverse DNS names. */
@NullMarked
package dev.ovhdo.sandbox.ip;

import org.jspecify.annotations.NullMarked;
