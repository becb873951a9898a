/**
 * Converts the schemas that OVHcloud publishes to the catalogue: {@link
 * dev.ovhdo.importer.OpenApiImporter} imports the schema of a family in its OpenAPI 3 form, {@link
 * dev.ovhdo.importer.PublishedIndex} the list of families.
 *
 * <p>Facts are imported, prose is not. A fact that the catalogue cannot represent results in a
 * {@link dev.ovhdo.importer.ImportNote}. Error responses, descriptions, examples, tags and
 * operation ids are ignored without a note.
 */
@NullMarked
package dev.ovhdo.importer;

import org.jspecify.annotations.NullMarked;
