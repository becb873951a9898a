package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page with the JSON of each command that prints what it has read. With {@code
 * -Dovhdo.write=true}, the test writes the page.
 */
class JsonShapesSandboxTest extends SandboxTestCase {
  private static final Path PAGE = Path.of("../docs/json.md");

  private static final String HEAD =
      """
      # JSON of each command

      This page lists the properties that each command prints with `-o json`, for the demonstration account of the sandbox.
      Properties of OVHcloud's responses have OVHcloud's names; a value that OVHcloud leaves out is null. `[]` is a list,
      and a dot leads into an object. Several types are possible if `|` stands between them;
      `null` alone means that the account has no such value. OVHcloud may add properties at
      any time, so a program must ignore properties that it does not know. [Output formats](output.md) explains the format,
      the errors and the queries. A test compares this page with the output of the program.
      """;

  @Test
  void json_ofEachReadingCommand_hasThePropertiesOfThePage() throws IOException {
    ReadingCommands.prepare(this::run);
    List<String> failures = new ArrayList<>();
    StringBuilder page = new StringBuilder(HEAD);
    for (Map.Entry<String, String[]> command : ReadingCommands.all().entrySet()) {
      Outcome outcome = run((String.join("\t", command.getValue()) + "\t-o\tjson").split("\t", -1));
      if (outcome.exitCode() != 0) {
        failures.add(command.getKey() + ": " + outcome.err());
        continue;
      }
      JsonNode json = JsonMapper.shared().readTree(outcome.out());
      Map<String, TreeSet<String>> types = new TreeMap<>();
      collect(json, "", types);
      page.append("\n## ").append(command.getKey()).append('\n');
      page.append(json.isArray() ? "A list of objects.\n" : "An object.\n");
      page.append("\n| property | type |\n|---|---|\n");
      types.forEach(
          (path, found) ->
              page.append("| `")
                  .append(path)
                  .append("` | ")
                  .append(found.isEmpty() ? "empty list" : String.join(" \\| ", found))
                  .append(" |\n"));
    }
    assertThat(failures).isEmpty();
    if (Boolean.getBoolean("ovhdo.write")) {
      Files.writeString(PAGE, page.toString());
    }
    assertThat(page.toString()).isEqualTo(Files.readString(PAGE));
  }

  private static void collect(JsonNode value, String path, Map<String, TreeSet<String>> types) {
    if (value.isObject()) {
      value.forEachEntry(
          (name, child) -> collect(child, path.isEmpty() ? name : path + "." + name, types));
    } else if (value.isArray()) {
      String items = path + "[]";
      value.forEach(item -> collect(item, path.isEmpty() ? "" : items, types));
      if (value.isEmpty() && !path.isEmpty()) {
        types.computeIfAbsent(items, key -> new TreeSet<>());
      }
    } else {
      types
          .computeIfAbsent(path, key -> new TreeSet<>())
          .add(
              value.isNull()
                  ? "null"
                  : value.isString() ? "text" : value.isBoolean() ? "boolean" : "number");
    }
  }
}
