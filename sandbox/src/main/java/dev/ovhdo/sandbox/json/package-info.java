/** How values of the account are spelt in JSON. */
@NullMarked
package dev.ovhdo.sandbox.json;

import org.jspecify.annotations.NullMarked;
