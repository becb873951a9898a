package dev.ovhdo.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The operations of the published schemas in the native form, which are newer than those in the
 * OpenAPI form and contain each route that still exists; read without the importer.
 */
final class PublishedOperations {
  private static final Path NATIVE = Path.of("..", "..", "shared", "schemas-native");

  private PublishedOperations() {}

  /** Returns method and path of each operation; empty if the files are missing. */
  static Optional<Set<String>> read() throws IOException {
    if (!Files.isDirectory(NATIVE)) {
      return Optional.empty();
    }
    Set<String> operations = new TreeSet<>();
    for (String version : List.of("v1", "v2")) {
      String prefix = version.equals("v2") ? "/v2" : "";
      for (Path file : files(NATIVE.resolve(version))) {
        JsonNode schema = JsonMapper.shared().readTree(Files.readAllBytes(file));
        for (JsonNode api : schema.path("apis")) {
          for (JsonNode operation : api.path("operations")) {
            operations.add(
                operation.path("httpMethod").asString()
                    + " "
                    + prefix
                    + api.path("path").asString());
          }
        }
      }
    }
    return Optional.of(operations);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
