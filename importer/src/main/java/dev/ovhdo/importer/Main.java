package dev.ovhdo.importer;

import java.io.IOException;
import java.nio.file.Path;

/** The program that creates the catalogue of the library, and prints a report of all changes. */
final class Main {
  private Main() {}

  /**
   * Runs the program with the folders of the schemas in the native and in the OpenAPI form, the
   * folder of the facts written by hand, and the output folder.
   */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 4) {
      throw new IllegalArgumentException(
          "usage: importer NATIVE-SCHEMAS OPENAPI-SCHEMAS BY-HAND OUTPUT");
    }
    CatalogueImport.of(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]))
        .write(Path.of(arguments[3]), System.out);
  }
}
