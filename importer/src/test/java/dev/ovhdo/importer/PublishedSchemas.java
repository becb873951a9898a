package dev.ovhdo.importer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The schemas that OVHcloud publishes. They may be missing, because the project does not
 * redistribute them.
 */
final class PublishedSchemas {
  /** The folder of the schemas, next to the project. */
  static final Path SCHEMAS = Path.of("..", "..", "shared", "schemas");

  /** The folder of the schemas in the native form, next to the project. */
  static final Path NATIVE = Path.of("..", "..", "shared", "schemas-native");

  /** The folder of the families written by hand. */
  static final Path BY_HAND = Path.of("src", "hand", "families");

  private PublishedSchemas() {}

  static boolean isHere() {
    return Files.isDirectory(SCHEMAS) && Files.isDirectory(NATIVE);
  }

  static void assumeHere() {
    assumeTrue(isHere(), "the published schemas are not at " + SCHEMAS + " and " + NATIVE);
  }

  /** Returns the files; none if the folder is missing. */
  static List<Path> files() {
    if (!isHere()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
