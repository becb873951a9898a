/**
 * Shared by the services of machines and not exported: requests that OVHcloud carries out as a
 * task.
 */
@NullMarked
package dev.ovhdo.api.internal.change;

import org.jspecify.annotations.NullMarked;
