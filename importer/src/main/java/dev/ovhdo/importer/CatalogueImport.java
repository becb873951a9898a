package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.source.FamilyFile;
import dev.ovhdo.catalog.source.FolderWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The catalogue of the library, made from published schemas and from families that are written by
 * hand because no available schema contains them.
 *
 * @param families all families
 * @param report the report on all schemas, and on differences between them
 */
record CatalogueImport(List<Family> families, ImportReport report) {

  /**
   * Imports two folders: the published schemas, and the families in the format of the catalogue.
   */
  static CatalogueImport of(Path schemas, Path handwrittenFolder) throws IOException {
    Map<String, Family> families = new LinkedHashMap<>();
    ImportReport report = new ImportReport(List.of());
    for (Path file : files(schemas)) {
      ImportResult read =
          OpenApiImporter.read(Files.readAllBytes(file), file.getFileName().toString());
      families.put(read.family().root(), read.family());
      report = report.plus(read.report());
    }
    for (Path file : files(handwrittenFolder)) {
      Family handwritten = FamilyFile.read(Files.readAllBytes(file), file.toString());
      families.merge(handwritten.root(), handwritten, FamilySupplement::of);
    }
    List<Family> all = List.copyOf(families.values());
    return new CatalogueImport(all, report.plus(ImportReport.across(all)));
  }

  /** Writes the catalogue to a folder, and prints the report. */
  void write(Path folder, PrintStream out) throws IOException {
    new FolderWriter(folder).write(families);
    int routes = families.stream().mapToInt(family -> family.routes().size()).sum();
    int types = families.stream().mapToInt(family -> family.types().size()).sum();
    out.print(report.text());
    out.print(families.size() + " families, " + routes + " routes, " + types + " types\n");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
