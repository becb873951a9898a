package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.GlobalOptions;
import dev.ovhdo.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each block of code of the README and the guides has a test. {@link PagesSandboxTest} runs the
 * console blocks; this class checks the others, or names the test that does.
 */
class CodeBlocksSandboxTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  /** The test of a block that is no list of commands, by the first line of the block. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "<dependencyManagement>", ".ci/consumer",
          "applications:",
              "sandbox/src/test/java/dev/ovhdo/sandbox/account/AccountDocumentTest.java",
          "storage:", "cli/src/test/java/dev/ovhdo/cli/server/StorageFileTest.java",
          "cat >~/bin/ovh-do-inventory <<'END'",
              "cli/src/test/java/dev/ovhdo/cli/extension/ExtensionTest.java",
          "# The least access rules for the recorded calls",
              "sandbox/src/test/java/dev/ovhdo/sandbox/RightsRecorderSandboxTest.java",
          "mvn -q package -DskipTests", ".ci/consumer");

  @TempDir Path home;

  record CodeBlock(String page, int number, String language, String text) {
    String firstLine() {
      return text.lines().findFirst().orElse("");
    }

    @Override
    public String toString() {
      return page + " " + number + " " + language;
    }
  }

  static List<CodeBlock> blocks() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("../README.md")));
    try (Stream<Path> files = Files.list(Path.of("../docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    List<CodeBlock> blocks = new ArrayList<>();
    for (Path page : pages) {
      Matcher matcher = BLOCK.matcher(Files.readString(page));
      for (int number = 1; matcher.find(); number++) {
        String name = page.getFileName().toString();
        blocks.add(new CodeBlock(name, number, matcher.group(1), matcher.group(2)));
      }
    }
    return blocks;
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void page_eachBlock_hasATest(CodeBlock block) throws IOException {
    String elsewhere = ELSEWHERE.get(block.firstLine());
    if (elsewhere != null) {
      assertThat(Path.of("..", elsewhere)).exists();
      return;
    }
    switch (block.language()) {
      case "console" -> assertThat(block.page()).isNotEqualTo("README.md");
      case "java" -> assertStandsInATest(block);
      case "ini" -> assertIsConfiguration(block);
      case "yaml" -> assertIsZone(block);
      case "", "sh" -> assertCommandsAreKnown(block);
      default -> throw new AssertionError("no test for a block of " + block.language());
    }
  }

  private static void assertStandsInATest(CodeBlock block) throws IOException {
    String example = withoutSpace(block.text());
    for (String module : List.of("api", "junit", "fleet", "sandbox", "client")) {
      Path folder = Path.of("..", module, "src/test/java");
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          if (withoutSpace(Files.readString(file)).contains(example)) {
            return;
          }
        }
      }
    }
    throw new AssertionError("no test has the Java of " + block);
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }

  private void assertIsConfiguration(CodeBlock block) throws IOException {
    Files.writeString(home.resolve(".ovh.conf"), block.text());

    assertSucceeds("config", "list");
  }

  private void assertIsZone(CodeBlock block) throws IOException {
    Path file = Files.writeString(home.resolve("zone.yaml"), block.text());

    try (Sandbox sandbox = Sandbox.builder().home(home).machines(false).start()) {
      Files.copy(sandbox.configuration(), home.resolve(".ovh.conf"));
      assertSucceeds("dns", "plan", "example.com", file.toString());
    }
  }

  private void assertSucceeds(String... command) {
    ProgramRunner.Outcome outcome = new ProgramRunner(home).run(command);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  /** A line with a placeholder such as [--days N] names a command; each other line is parsed. */
  private static void assertCommandsAreKnown(CodeBlock block) {
    List<String> commands =
        block
            .text()
            .lines()
            .map(line -> line.replaceFirst("\\s+#.*", "").strip())
            .map(line -> line.replaceFirst("^\\$ ", "").replaceFirst("^(?:[A-Z_]+=\\S+ )+", ""))
            .flatMap(CodeBlocksSandboxTest::command)
            .toList();
    assertThat(commands).isNotEmpty();
    commands.forEach(CodeBlocksSandboxTest::assertIsKnown);
  }

  /** Returns the command of ovh-do in a line of a shell. */
  private static Stream<String> command(String line) {
    Matcher matcher =
        Pattern.compile("(?:^|\\()(?:\\./)?ovh-do (?:--sandbox )?([^>)&]*)").matcher(line);
    return matcher.find() ? Stream.of(matcher.group(1).strip()) : Stream.empty();
  }

  private static void assertIsKnown(String command) {
    List<String> words = new ArrayList<>();
    WORD.matcher(command)
        .results()
        .forEach(
            each ->
                words.add(
                    Stream.of(1, 2, 3)
                        .map(each::group)
                        .flatMap(found -> Optional.ofNullable(found).stream())
                        .findFirst()
                        .orElse("")));
    CommandEntry entry =
        Stream.of(3, 2, 1)
            .filter(length -> length <= words.size())
            .flatMap(
                length -> CommandIndex.find(String.join(" ", words.subList(0, length))).stream())
            .findFirst()
            .orElseThrow(() -> new AssertionError("no command in: " + command));
    if (command.matches("(?:.*[\\[…|].*|.* ID)")) {
      return;
    }
    List<String> arguments = words.subList(entry.name().split(" ", -1).length, words.size());

    assertThat(CommandParser.parse(entry, entry.factory().get(), new GlobalOptions(), arguments))
        .as(command)
        .isEqualTo(CommandParser.ParseOutcome.RUN);
  }
}
