package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Family;

/**
 * The result of importing a document.
 *
 * @param family the family
 * @param report what was changed or left out
 */
public record ImportResult(Family family, ImportReport report) {}
