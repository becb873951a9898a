/** The routes under {@code /me}. */
@NullMarked
package dev.ovhdo.sandbox.me;

import org.jspecify.annotations.NullMarked;
