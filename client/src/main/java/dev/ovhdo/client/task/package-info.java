/** Waiting for tasks, which OVHcloud returns for operations that take longer than a request. */
@NullMarked
package dev.ovhdo.client.task;

import org.jspecify.annotations.NullMarked;
