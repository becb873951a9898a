/** Waiting for the tasks with which OVHcloud answers whatever takes longer than a request. */
@NullMarked
package dev.ovhdo.client.task;

import org.jspecify.annotations.NullMarked;
