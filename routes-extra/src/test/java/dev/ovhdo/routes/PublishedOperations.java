package dev.ovhdo.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operations of the published schemas, read without the importer. */
final class PublishedOperations {
  private static final Path SCHEMAS = Path.of("..", "..", "shared", "schemas");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private PublishedOperations() {}

  /** Returns method and path of each operation; empty if the files are missing. */
  static Optional<Set<String>> read() throws IOException {
    if (!Files.isDirectory(SCHEMAS)) {
      return Optional.empty();
    }
    Set<String> operations = new TreeSet<>();
    for (Path file : files()) {
      JsonNode schema = JsonMapper.shared().readTree(Files.readAllBytes(file));
      String server = schema.path("servers").path(0).path("url").asString();
      String prefix = server.endsWith("/v2") ? "/v2" : "";
      schema
          .path("paths")
          .properties()
          .forEach(
              path ->
                  path.getValue().properties().stream()
                      .filter(operation -> METHODS.contains(operation.getKey()))
                      .forEach(
                          operation ->
                              operations.add(
                                  operation.getKey().toUpperCase(Locale.ROOT)
                                      + " "
                                      + prefix
                                      + path.getKey())));
    }
    return Optional.of(operations);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
