/** Classes that the tests of several modules share. */
@NullMarked
package dev.ovhdo.testing;

import org.jspecify.annotations.NullMarked;
