package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each block of code of the README and the guides is run. {@link PagesSandboxTest} runs the console
 * blocks; this class runs the others, or names the test that does.
 */
class CodeBlocksSandboxTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");

  /** The test of a block that is no list of commands, by the first line of the block. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "<dependencyManagement>", ".ci/consumer",
          "applications:",
              "sandbox/src/test/java/dev/ovhdo/sandbox/account/AccountDocumentTest.java",
          "storage:", "cli/src/test/java/dev/ovhdo/cli/server/StorageFileTest.java",
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
  void page_eachBlock_isRunByATest(CodeBlock block) throws IOException, InterruptedException {
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
      case "", "sh" -> assertRuns(block);
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

  /** Runs the lines, unless {@code .ci/newcomer} types them at a terminal. */
  private void assertRuns(CodeBlock block) throws IOException, InterruptedException {
    List<String> typed = newcomerLines();
    if (!typed.containsAll(lines(block.text()))) {
      new ShellBlock(home, block.text()).run();
    }
  }

  /** The lines of a section of the README. */
  private static List<String> newcomerLines() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    Matcher block = BLOCK.matcher(readme);
    assertThat(block.find(readme.indexOf("## The first ten minutes"))).isTrue();
    return lines(block.group(2));
  }

  private static List<String> lines(String text) {
    return text.lines().map(line -> line.replaceFirst("\\s+#.*", "").strip()).toList();
  }
}
