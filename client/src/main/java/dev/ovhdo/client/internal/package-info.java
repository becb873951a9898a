/** The steps that a call passes through, one file each. Not exported. */
@NullMarked
package dev.ovhdo.client.internal;

import org.jspecify.annotations.NullMarked;
