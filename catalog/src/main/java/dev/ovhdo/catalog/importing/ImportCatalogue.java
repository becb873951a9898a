package dev.ovhdo.catalog.importing;

import java.io.IOException;
import java.nio.file.Path;

/** The program that makes the catalogue that comes with the library, and says what it changed. */
final class ImportCatalogue {
  private ImportCatalogue() {}

  /** Takes the folder of the schemas, that of the families entered by hand, and where to write. */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("usage: ImportCatalogue SCHEMAS BY-HAND OUTPUT");
    }
    CatalogueImport.of(Path.of(arguments[0]), Path.of(arguments[1]))
        .write(Path.of(arguments[2]), System.out);
  }
}
