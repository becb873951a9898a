/** The JSON format of values of the account. */
@NullMarked
package dev.ovhdo.sandbox.json;

import org.jspecify.annotations.NullMarked;
