/** What a fleet does with each target: operations, their JSON, and their tasks at OVHcloud. */
@NullMarked
package dev.ovhdo.fleet.operation;

import org.jspecify.annotations.NullMarked;
