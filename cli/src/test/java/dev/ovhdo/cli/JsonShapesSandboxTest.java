package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.sandbox.account.DemoAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page with the JSON of each command. With {@code -Dovhdo.write=true}, the test writes it. */
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

  /** Commands without a shape of their own. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "api", "The response of the API, with the properties that `routes show` lists.",
          "help", "Help is a text in every format.");

  private final Map<String, String> sections = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();

  @Test
  void json_ofEachCommand_hasThePropertiesOfThePage() throws Exception {
    ReadingCommands.prepare(this::run);
    ReadingCommands.all().forEach((name, line) -> add(name, run(withJson(line))));
    JsonExamples.reading().forEach(line -> add(line, run(withJson(line.split(" ", -1)))));
    prepareChanges();
    for (String line : JsonExamples.changing()) {
      add(line, program().foreground(command -> 0).run(withJson(line.split(" ", -1))));
    }
    add("sandbox", program().closingAfterFirstOutput().run("sandbox", "-o", "json"));
    add("login", login());
    OTHERS.forEach((name, text) -> sections.put(name, text + "\n"));

    assertThat(failures).isEmpty();
    assertThat(sections.keySet())
        .containsExactlyInAnyOrderElementsOf(
            CommandIndex.all().stream()
                .filter(CommandEntry::listed)
                .map(CommandEntry::name)
                .toList());
    StringBuilder page = new StringBuilder(HEAD);
    sections.forEach((name, text) -> page.append("\n## ").append(name).append('\n').append(text));
    if (Boolean.getBoolean("ovhdo.write")) {
      Files.writeString(PAGE, page.toString());
    }
    assertThat(page.toString()).isEqualTo(Files.readString(PAGE));
  }

  /** Makes the files that the commands read, and a task and an application that they change. */
  private void prepareChanges() throws IOException {
    JsonExamples.writeFiles(sandbox, home.resolve("work"));
    JsonExamples.addTasks(sandbox.account());
  }

  private Outcome login() {
    return program().piping(DemoAccount.ACCESS_TOKEN + "\n").run("login", "--token", "-o", "json");
  }

  private static String[] withJson(String... line) {
    return Stream.concat(Stream.of("-o", "json"), Stream.of(line)).toArray(String[]::new);
  }

  /**
   * Adds the section of a command; if there are several runs of the command, their types together.
   */
  private void add(String line, Outcome outcome) {
    String name = JsonExamples.commandOf(line);
    if (outcome.exitCode() != 0) {
      failures.add(line + ": " + outcome.err());
      return;
    }
    JsonNode json = JsonMapper.shared().readTree(outcome.out());
    Map<String, TreeSet<String>> types = new TreeMap<>();
    collect(json, "", types);
    StringBuilder text =
        new StringBuilder(json.isArray() ? "A list of objects.\n" : "An object.\n");
    text.append("\n| property | type |\n|---|---|\n");
    types.forEach(
        (path, found) ->
            text.append("| `")
                .append(path)
                .append("` | ")
                .append(found.isEmpty() ? "empty list" : String.join(" \\| ", found))
                .append(" |\n"));
    if (sections.put(name, text.toString()) != null) {
      failures.add(name + " has two examples");
    }
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
