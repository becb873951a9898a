package dev.ovhdo.cli.classic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The responses of the API for an account, and the output of the original ovh-do for them. */
final class ClassicVectors {
  private static final JsonNode FILE = read();

  private ClassicVectors() {}

  /** A command line of the original ovh-do, and its standard output. */
  record Case(List<String> arguments, String standardOutput) {
    @Override
    public String toString() {
      return String.join(" ", arguments);
    }
  }

  static Stream<Case> cases() {
    return FILE.get("commands")
        .valueStream()
        .map(
            command ->
                new Case(
                    command.get("arguments").valueStream().map(JsonNode::stringValue).toList(),
                    command.get("standardOutput").stringValue()));
  }

  /** The responses, by method and unencoded path: {@code GET /vps/vps-demo/ips}. */
  static JsonNode answers() {
    return FILE.get("answers");
  }

  private static JsonNode read() {
    try (InputStream in = ClassicVectors.class.getResourceAsStream("classic-commands.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
