/** Functions that several packages of the catalogue share. Not exported. */
@NullMarked
package dev.ovhdo.catalog.internal;

import org.jspecify.annotations.NullMarked;
