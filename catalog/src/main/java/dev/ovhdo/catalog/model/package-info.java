/**
 * The values of the catalogue: {@link dev.ovhdo.catalog.model.Route}s with their parameters, in
 * {@link dev.ovhdo.catalog.model.Family families} with the {@link
 * dev.ovhdo.catalog.model.Definition}s of their types.
 */
@NullMarked
package dev.ovhdo.catalog.model;

import org.jspecify.annotations.NullMarked;
