/**
 * Long operations on many machines, which survive the end of the process at any moment: {@link
 * dev.ovhdo.fleet.Fleet}.
 */
@NullMarked
package dev.ovhdo.fleet;

import org.jspecify.annotations.NullMarked;
