/** Values of fleets: plans, targets, steps, reports. */
@NullMarked
package dev.ovhdo.fleet.model;

import org.jspecify.annotations.NullMarked;
