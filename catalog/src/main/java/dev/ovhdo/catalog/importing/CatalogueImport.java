package dev.ovhdo.catalog.importing;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.source.FamilyFile;
import dev.ovhdo.catalog.source.FolderWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The catalogue that comes with the library: published schemas, and what people entered by hand
 * because its schema is not at hand.
 *
 * @param families all of them
 * @param report of all schemas, and of what differs between them
 */
record CatalogueImport(List<Family> families, Report report) {

  /** Reads two folders: of published schemas, and of families in the catalogue's own form. */
  static CatalogueImport of(Path schemas, Path byHand) throws IOException {
    List<Family> families = new ArrayList<>();
    Report report = new Report(List.of());
    for (Path file : files(schemas)) {
      Import read = OpenApiImporter.read(Files.readAllBytes(file), file.getFileName().toString());
      families.add(read.family());
      report = report.plus(read.report());
    }
    for (Path file : files(byHand)) {
      families.add(FamilyFile.read(Files.readAllBytes(file), file.toString()));
    }
    return new CatalogueImport(List.copyOf(families), report.plus(Report.across(families)));
  }

  /** Writes the catalogue, and the report for people. */
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
