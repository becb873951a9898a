package dev.ovhdo.catalog.source;

import dev.ovhdo.catalog.model.Family;
import java.util.List;

/** A source of families. Thread-safe. */
public interface CatalogueSource {

  /**
   * Returns the index, sorted by version, then path, without reading the families.
   *
   * @throws CatalogueFormatException if the index cannot be read
   */
  List<FamilyEntry> index();

  /**
   * Reads a family of the index.
   *
   * @throws CatalogueFormatException if the family cannot be read
   */
  Family read(FamilyEntry entry);
}
