package dev.ovhdo.catalog.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schemas that OVHcloud publishes. They are not ours to give away, so they may be missing. */
final class Published {
  /** Beside the project. */
  static final Path SCHEMAS = Path.of("..", "..", "shared", "schemas");

  /** What people entered by hand. */
  static final Path BY_HAND = Path.of("src", "hand", "families");

  private Published() {}

  static boolean isHere() {
    return Files.isDirectory(SCHEMAS);
  }

  static void assumeHere() {
    assumeTrue(isHere(), "the published schemas are not at " + SCHEMAS);
  }

  /** Returns the files; none where they are missing. */
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
