/**
 * The catalogue of the OVHcloud API, and searching it. {@link dev.ovhdo.catalog.Catalogue} is the
 * entry point. {@link dev.ovhdo.catalog.model} has the values, {@link dev.ovhdo.catalog.source} the
 * files that they are read from.
 */
@NullMarked
package dev.ovhdo.catalog;

import org.jspecify.annotations.NullMarked;
