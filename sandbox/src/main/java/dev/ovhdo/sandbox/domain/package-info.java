/** The routes under {@code /domain}. */
@NullMarked
package dev.ovhdo.sandbox.domain;

import org.jspecify.annotations.NullMarked;
