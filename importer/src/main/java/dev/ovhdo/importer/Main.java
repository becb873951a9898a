package dev.ovhdo.importer;

import java.io.IOException;
import java.nio.file.Path;

/** The program that creates the catalogue of the library, and prints a report of all changes. */
final class Main {
  private Main() {}

  /**
   * Runs the program with the folder of the schemas, the folder of the families written by hand,
   * and the output folder.
   */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("usage: ImportCatalogue SCHEMAS BY-HAND OUTPUT");
    }
    CatalogueImport.of(Path.of(arguments[0]), Path.of(arguments[1]))
        .write(Path.of(arguments[2]), System.out);
  }
}
