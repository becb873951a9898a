package dev.ovhdo.generator;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.generator.plan.Artifact;
import dev.ovhdo.generator.write.GeneratedSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Generates the sources of the module {@code routes} or {@code routes-extra}, or reports on its
 * build. Maven runs the program twice: {@code generate MODULE FOLDER STAMP} before the compiler,
 * {@code report MODULE STAMP CLASSES JAR} after it.
 */
public final class Main {
  private Main() {}

  /** Runs the program. */
  @SuppressWarnings("SystemOut") // The output belongs to the log of the build.
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 4 && arguments[0].equals("generate")) {
      Artifact artifact = Artifact.ofModule(arguments[1]);
      System.out.println(generate(artifact, Path.of(arguments[2]), Path.of(arguments[3])));
    } else if (arguments.length == 5 && arguments[0].equals("report")) {
      System.out.println(
          BuildReport.of(
              arguments[1], Path.of(arguments[2]), Path.of(arguments[3]), Path.of(arguments[4])));
    } else {
      throw new IllegalArgumentException(
          "Usage: generate MODULE FOLDER STAMP | report MODULE STAMP CLASSES JAR");
    }
  }

  /**
   * Generates the sources if catalogue or generator changed, and writes the stamp file, whose time
   * the report uses.
   */
  static String generate(Artifact artifact, Path folder, Path stampFile) throws IOException {
    String stamp = artifact + " " + InputFingerprint.compute();
    if (Files.exists(folder)
        && Files.exists(stampFile)
        && Files.readString(stampFile).equals(stamp)) {
      Files.writeString(stampFile, stamp);
      return "Typed routes: nothing new in the catalogue and the generator";
    }
    Instant start = Instant.now();
    Catalogue catalogue = Catalogue.builtIn();
    List<Family> families = artifact.of(catalogue.index()).stream().map(catalogue::family).toList();
    Map<String, String> files = GeneratedSources.of(artifact, families);
    int changed = new SourceFolder(folder).replace(files);
    Files.createDirectories(stampFile.toAbsolutePath().getParent());
    Files.writeString(stampFile, stamp);
    return "Typed routes: %s families, %s routes, %s files (%s changed) in %s s"
        .formatted(
            families.size(),
            families.stream().mapToInt(family -> family.routes().size()).sum(),
            files.size(),
            changed,
            tenths(Duration.between(start, Instant.now()).toMillis() / 1000.0));
  }

  /** Formats a number with one decimal, independent of the locale. */
  static String tenths(double figure) {
    return String.format(Locale.ROOT, "%.1f", figure);
  }
}
