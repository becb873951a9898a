/**
 * Checks a call against the catalogue, before it is sent or when it is received: {@link
 * dev.ovhdo.catalog.check.CallCheck} returns {@link dev.ovhdo.catalog.check.Finding}s.
 */
@NullMarked
package dev.ovhdo.catalog.check;

import org.jspecify.annotations.NullMarked;
