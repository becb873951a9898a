/** The rights that the calls of a program need, collected while the program runs. */
@NullMarked
package dev.ovhdo.sandbox.rights;

import org.jspecify.annotations.NullMarked;
