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

  private static final Pattern TABLE_COMMAND =
      Pattern.compile("`(ovh-do [^`]+)`(?=[^`\\n]*(?:`[^`\\n]*`[^`\\n]*)*\\|\\n)");

  private static final String RAID =
      """
      storage:
        - partitioning:
            disks: 2
            layout:
              - {fileSystem: ext4, mountPoint: /boot, size: 1GiB, raidLevel: 1}
              - {fileSystem: ext4, mountPoint: /, raidLevel: 1}
      """;

  /** The test of a block that is no list of commands, by the first line of the block. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "<dependencyManagement>", ".ci/consumer",
          "applications:",
              "sandbox/src/test/java/dev/ovhdo/sandbox/account/AccountDocumentTest.java",
          "storage:", "cli/src/test/java/dev/ovhdo/cli/server/StorageFileTest.java",
          "# The least access rules for the recorded calls",
              "sandbox/src/test/java/dev/ovhdo/sandbox/RightsRecorderSandboxTest.java",
          "ovh-do fleet run web.yaml --store postgresql://fleet@db.example.com/fleets",
              "cli/src/test/java/dev/ovhdo/cli/fleet/FleetPostgresSandboxTest.java",
          "ovh-do fleet worker web --store postgresql://fleet@db.example.com/fleets",
              "cli/src/test/java/dev/ovhdo/cli/fleet/FleetPostgresSandboxTest.java",
          "mvn -q package -DskipTests", ".ci/consumer");

  /** The test of a command of the README's tables that needs more than the demo account. */
  private static final Map<String, String> COMMANDS_ELSEWHERE =
      Map.of(
          "wait", "cli/src/test/java/dev/ovhdo/cli/machine/WaitForTaskSandboxTest.java",
          "fleet", "cli/src/test/java/dev/ovhdo/cli/fleet/FleetCommandsSandboxTest.java",
          "sandbox", "cli/src/test/java/dev/ovhdo/cli/sandbox/SandboxCommandTest.java");

  /** What the demo account has, for what the commands of the README's tables name. */
  private static final Map<String, String> IN_DEMO_ACCOUNT =
      Map.of(
          "vps-1", "vps-demo",
          "ns1.example.net", "ns3001.example.net",
          "example.com www A", "example.com app A",
          "key add laptop", "key add build",
          "ovh-do ip reverse set 192.0.2.1 mail",
              "ovh-do dns set example.com mail A 127.0.10.1\novh-do ip reverse set 127.0.10.1 mail",
          "ovh-do dns plan example.com zone.txt",
              "ovh-do dns export example.com WORK/zone.txt\novh-do dns plan example.com WORK/zone.txt",
          "ovh-do dns apply example.com zone.txt",
              "ovh-do dns export example.com WORK/zone.txt\novh-do dns apply example.com WORK/zone.txt",
          "raid.yaml", "WORK/raid.yaml");

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

  static List<String> commandsOfTables() throws IOException {
    return TABLE_COMMAND
        .matcher(Files.readString(Path.of("../README.md")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commandsOfTables")
  void readme_eachCommandOfATable_isRun(String command) throws IOException, InterruptedException {
    String elsewhere = COMMANDS_ELSEWHERE.get(command.split(" ", 3)[1]);
    if (elsewhere != null) {
      assertThat(Path.of("..", elsewhere)).exists();
      return;
    }
    Path work = Files.createDirectories(home.resolve("work"));
    Files.writeString(work.resolve("raid.yaml"), RAID);
    String lines = command;
    for (Map.Entry<String, String> each : IN_DEMO_ACCOUNT.entrySet()) {
      lines = lines.replace(each.getKey(), each.getValue());
    }
    new ShellBlock(home, lines.replace("WORK", work.toString())).run();
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
