/**
 * From a call to its route: finding it, holding the call against the catalogue, and who answers.
 */
@NullMarked
package dev.ovhdo.sandbox.route;

import org.jspecify.annotations.NullMarked;
