/** The pipeline of a call, with one class for each step, and what the steps share. Not exported. */
@NullMarked
package dev.ovhdo.client.internal;

import org.jspecify.annotations.NullMarked;
