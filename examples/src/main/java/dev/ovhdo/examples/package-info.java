/** Example programs. */
@NullMarked
package dev.ovhdo.examples;

import org.jspecify.annotations.NullMarked;
