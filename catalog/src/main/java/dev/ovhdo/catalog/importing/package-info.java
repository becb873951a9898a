/**
 * From what OVHcloud publishes to the catalogue: {@link
 * dev.ovhdo.catalog.importing.OpenApiImporter} reads a family's schema in its OpenAPI 3 form,
 * {@link dev.ovhdo.catalog.importing.PublishedIndex} the list of families.
 *
 * <p>Facts are imported, prose is not. What the catalogue cannot say is said by a {@link
 * dev.ovhdo.catalog.importing.Remark}; only the answers to refused calls, descriptions, examples,
 * tags and operation ids are left alone without one.
 */
@NullMarked
package dev.ovhdo.catalog.importing;

import org.jspecify.annotations.NullMarked;
