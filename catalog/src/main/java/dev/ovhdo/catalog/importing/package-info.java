/**
 * Converts the schemas that OVHcloud publishes to the catalogue: {@link
 * dev.ovhdo.catalog.importing.OpenApiImporter} imports the schema of a family in its OpenAPI 3
 * form, {@link dev.ovhdo.catalog.importing.PublishedIndex} the list of families.
 *
 * <p>Facts are imported, prose is not. A fact that the catalogue cannot represent results in a
 * {@link dev.ovhdo.catalog.importing.Remark}. Error responses, descriptions, examples, tags and
 * operation ids are ignored without a note.
 */
@NullMarked
package dev.ovhdo.catalog.importing;

import org.jspecify.annotations.NullMarked;
