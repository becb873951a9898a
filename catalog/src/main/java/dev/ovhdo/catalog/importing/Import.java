package dev.ovhdo.catalog.importing;

import dev.ovhdo.catalog.model.Family;

/**
 * What became of a document.
 *
 * @param family the facts
 * @param report what is not as it was published
 */
public record Import(Family family, Report report) {}
