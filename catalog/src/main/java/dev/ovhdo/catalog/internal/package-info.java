/** What several packages of the catalogue share, and nobody else uses. */
@NullMarked
package dev.ovhdo.catalog.internal;

import org.jspecify.annotations.NullMarked;
