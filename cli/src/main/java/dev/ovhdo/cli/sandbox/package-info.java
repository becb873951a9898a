/** {@code sandbox}: the stand-in for OVHcloud as a long-running server. */
@NullMarked
package dev.ovhdo.cli.sandbox;

import org.jspecify.annotations.NullMarked;
