/** {@code sandbox}: the stand-in for OVHcloud as a server that stays. */
@NullMarked
package dev.ovhdo.cli.sandbox;

import org.jspecify.annotations.NullMarked;
