package dev.ovhdo.catalog.importing;

import dev.ovhdo.catalog.source.FolderWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The program that makes the catalogue that comes with the library, and says what it changed. */
final class ImportCatalogue {
  private ImportCatalogue() {}

  /** Takes the folder of the schemas, that of the families entered by hand, and where to write. */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("usage: ImportCatalogue SCHEMAS BY-HAND OUTPUT");
    }
    CatalogueImport imported = CatalogueImport.of(Path.of(arguments[0]), Path.of(arguments[1]));
    new FolderWriter(Path.of(arguments[2])).write(imported.families());
    int routes = imported.families().stream().mapToInt(family -> family.routes().size()).sum();
    int types = imported.families().stream().mapToInt(family -> family.types().size()).sum();
    System.out.print(imported.report().text());
    System.out.printf(
        Locale.ROOT,
        "%d families, %d routes, %d types%n",
        imported.families().size(),
        routes,
        types);
  }
}
