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

  /**
   * Returns whether a family may contain all words, so that a search need not read the others. The
   * default is true.
   *
   * @param words letters and digits; case is ignored
   */
  default boolean mayContain(FamilyEntry entry, List<String> words) {
    return true;
  }
}
