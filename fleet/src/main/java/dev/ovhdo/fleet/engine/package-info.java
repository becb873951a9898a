/** Runs fleets: workers, leases, the steps of a target, and which targets start when. */
@NullMarked
package dev.ovhdo.fleet.engine;

import org.jspecify.annotations.NullMarked;
