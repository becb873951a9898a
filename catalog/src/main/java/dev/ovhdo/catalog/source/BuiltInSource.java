package dev.ovhdo.catalog.source;

import dev.ovhdo.catalog.model.Family;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The catalogue that is part of the library, with one resource file for each family. */
public final class BuiltInSource implements CatalogueSource {
  private static final String FOLDER = "/dev/ovhdo/catalog/families/";

  /** Creates a source; all instances are equivalent. */
  public BuiltInSource() {}

  @Override
  public List<FamilyEntry> index() {
    return IndexFile.read(bytes(IndexFile.NAME), IndexFile.NAME);
  }

  @Override
  public Family read(FamilyEntry entry) {
    return FamilyFile.read(bytes(entry.file()), entry.file());
  }

  @Override
  public boolean mayContain(FamilyEntry entry, List<String> words) {
    return FamilyFile.mayContain(bytes(entry.file()), words);
  }

  private static byte[] bytes(String file) {
    try (InputStream in = BuiltInSource.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new CatalogueFormatException("The built-in catalogue has no " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new CatalogueFormatException("The built-in catalogue's " + file + " is unreadable", e);
    }
  }
}
