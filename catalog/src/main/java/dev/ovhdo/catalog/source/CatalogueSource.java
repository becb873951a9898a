package dev.ovhdo.catalog.source;

import dev.ovhdo.catalog.model.Family;
import java.util.List;

/** A place that families are read from. Safe for use by many threads. */
public interface CatalogueSource {

  /**
   * Returns what there is, sorted by version, then path; cheap.
   *
   * @throws CatalogueFormatException if it can't be read
   */
  List<FamilyEntry> index();

  /**
   * Reads a family of the index.
   *
   * @throws CatalogueFormatException if it can't be read
   */
  Family read(FamilyEntry entry);
}
