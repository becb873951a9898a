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

  /** Returns the files in the OpenAPI form; none if the folder is missing. */
  static List<Path> files() {
    return isHere() ? files(SCHEMAS) : List.of();
  }

  /** Returns the files of version 1 in the native form. */
  static List<Path> nativeFiles() {
    return files(NATIVE.resolve("v1"));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().matches(".*/[^_][^/]*[.]json")).sorted().toList();
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
