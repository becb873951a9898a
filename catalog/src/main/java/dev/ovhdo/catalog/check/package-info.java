/**
 * Comparing a call with what the catalogue knows of its route, before it is sent or when it
 * arrives: {@link dev.ovhdo.catalog.check.CallCheck} gives {@link
 * dev.ovhdo.catalog.check.Finding}s.
 */
@NullMarked
package dev.ovhdo.catalog.check;

import org.jspecify.annotations.NullMarked;
