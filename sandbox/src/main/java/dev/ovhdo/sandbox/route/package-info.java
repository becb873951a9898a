/**
 * From a request to its route: finding the route, validating the request against the catalogue, and
 * the registry of stateful routes.
 */
@NullMarked
package dev.ovhdo.sandbox.route;

import org.jspecify.annotations.NullMarked;
