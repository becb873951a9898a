/** The commands about blocks of IP addresses and the names behind addresses. */
@NullMarked
package dev.ovhdo.cli.ip;

import org.jspecify.annotations.NullMarked;
