/** Routes as data, how one is found, what its body and its query must be, and who answers. */
@NullMarked
package dev.ovhdo.sandbox.route;

import org.jspecify.annotations.NullMarked;
