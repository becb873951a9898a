/** Tasks of VPSes, dedicated servers, DNS zones and IP blocks, and waiting for them. */
@NullMarked
package dev.ovhdo.api.task;

import org.jspecify.annotations.NullMarked;
