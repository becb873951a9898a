package dev.ovhdo.catalog.importing;

import dev.ovhdo.catalog.model.Family;

/**
 * The result of importing a document.
 *
 * @param family the family
 * @param report what was changed or left out
 */
public record Import(Family family, Report report) {}
