/** The sandbox as an extension of JUnit Jupiter. */
@NullMarked
package dev.ovhdo.junit;

import org.jspecify.annotations.NullMarked;
