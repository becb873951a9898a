package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.catalog.source.FamilyFile;
import dev.ovhdo.catalog.source.FolderWriter;
import dev.ovhdo.catalog.source.IndexFile;
import dev.ovhdo.importer.ImportNote.Kind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The catalogue of the library, made from the published schemas in their two forms, and from facts
 * that are written by hand because no available schema contains them.
 *
 * @param families all families
 * @param report the report on all schemas, and on differences between them
 */
record CatalogueImport(List<Family> families, ImportReport report) {
  /**
   * The day on which the newest of the schemas were read from OVHcloud; to be changed with the
   * schemas. Routes that a user has downloaded later take precedence over the catalogue.
   */
  static final LocalDate DATE = LocalDate.of(2026, 8, 4);

  /**
   * Imports three folders.
   *
   * @param natives schemas in the native form, the newer ones; in folders {@code v1} and {@code v2}
   * @param openApis schemas in the OpenAPI form, the older ones
   * @param byHand facts that no schema contains, in the format of the catalogue
   */
  static CatalogueImport of(Path natives, Path openApis, Path byHand) throws IOException {
    Map<String, Family> families = new LinkedHashMap<>();
    List<ImportReport> reports = new ArrayList<>();
    for (String version : List.of("v1", "v2")) {
      for (Path file : files(natives.resolve(version))) {
        String name = version + "/" + file.getFileName();
        JsonNode document = DocumentNode.root(Files.readAllBytes(file), name).json();
        if (SchemaImporter.hasRoutes(document)) {
          ImportResult read = SchemaImporter.read(document, name);
          families.put(read.family().root(), read.family());
          reports.add(read.report());
        } else {
          reports.add(ImportReport.of(Kind.ROUTE, name, "has no route"));
        }
      }
    }
    for (Path file : files(openApis)) {
      ImportResult read =
          OpenApiImporter.read(Files.readAllBytes(file), file.getFileName().toString());
      reports.add(read.report());
      // A family of one form may lie below a family of the other: /storage and /storage/netapp.
      ImportResult merged =
          families.values().stream()
              .filter(family -> FamilyEntry.of(family).covers(read.family().root()))
              .findFirst()
              .map(newer -> FormMerge.of(newer, read.family()))
              .orElse(new ImportResult(read.family(), new ImportReport(List.of())));
      families.put(merged.family().root(), merged.family());
      reports.add(merged.report());
    }
    for (Path file : files(byHand)) {
      Family handwritten = FamilyFile.read(Files.readAllBytes(file), file.toString());
      families.merge(handwritten.root(), handwritten, FamilySupplement::of);
    }
    List<Family> all = List.copyOf(families.values());
    reports.add(ImportReport.across(all));
    return new CatalogueImport(all, ImportReport.of(reports));
  }

  /** Writes the catalogue to a folder, and prints the report. */
  void write(Path folder, PrintStream out) throws IOException {
    new FolderWriter(folder).write(families, DATE, entry -> false);
    int routes = families.stream().mapToInt(family -> family.routes().size()).sum();
    int types = families.stream().mapToInt(family -> family.types().size()).sum();
    out.print(report.text());
    out.print(families.size() + " families, " + routes + " routes, " + types + " types\n");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.getFileName().toString().equals("_" + IndexFile.NAME))
          .sorted()
          .toList();
    }
  }
}
