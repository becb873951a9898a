package dev.ovhdo.generator.write;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.source.FamilyFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A family with names and types that are difficult to represent in Java. */
final class UnusualFamily {
  private UnusualFamily() {}

  static Family read() throws IOException {
    try (InputStream in = UnusualFamily.class.getResourceAsStream("odd.json")) {
      return FamilyFile.read(Objects.requireNonNull(in).readAllBytes(), "odd.json");
    }
  }
}
