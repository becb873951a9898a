package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.GlobalOptions;
import dev.ovhdo.cli.task.SteppingTime;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.SandboxBuilder;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the console blocks of the documentation pages and compares their output. Each block has its
 * own demonstration account, and time advances only when the program sleeps. {@code cat} defines
 * the content of a file, {@code ovh-do sandbox} gives its faults, rules and speed to the sandbox of
 * the block, any fingerprint matches, and {@code …} matches any text.
 */
class PagesSandboxTest {
  private static final Path DOCS = Path.of("../docs");
  private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final Pattern RUN = Pattern.compile("\\$ (.*)\n((?:(?!\\$ ).*\n)*)");
  private static final Pattern FAULT = Pattern.compile("--fault '([^']*)'");
  private static final Pattern SPEED = Pattern.compile("ovh-do sandbox --speed (\\S+)");
  private static final Pattern RULES =
      Pattern.compile("\\$ cat (\\S+)\n((?:(?!\\$ ).*\n)*)\\$ ovh-do sandbox --rules \\1\n");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Pattern COMMAND = Pattern.compile("`ovh-do ((?!help)[a-z][^`]*)`");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  /** Commands that wait for the SSH server of a machine; without machines they wait for minutes. */
  private static final Pattern INSTALLS =
      Pattern.compile("(?:vps|server) (?:snapshot )?(?:rebuild|restore|rescue|unrescue|reinstall)");

  @TempDir Path home;

  record ConsoleBlock(String page, int number, String text) {
    @Override
    public String toString() {
      return page + " " + number;
    }
  }

  static List<ConsoleBlock> blocks() throws IOException {
    List<ConsoleBlock> blocks = new ArrayList<>();
    for (Path page : pages()) {
      Matcher matcher = BLOCK.matcher(Files.readString(page));
      for (int number = 1; matcher.find(); number++) {
        blocks.add(new ConsoleBlock(page.getFileName().toString(), number, matcher.group(1)));
      }
    }
    return blocks;
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(DOCS)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void page_eachConsoleBlock_matchesTheOutput(ConsoleBlock block) throws Exception {
    SteppingTime time = new SteppingTime();
    boolean machines = INSTALLS.matcher(block.text()).find();
    SandboxBuilder builder = Sandbox.builder().home(home).clock(time.clock()).machines(machines);
    SPEED
        .matcher(block.text())
        .results()
        .forEach(speed -> builder.speed(Double.parseDouble(speed.group(1))));
    Matcher rules = RULES.matcher(block.text());
    if (rules.find()) {
      builder.rules(Files.writeString(home.resolve("rules"), rules.group(2)));
    }
    try (Sandbox sandbox = builder.start()) {
      Files.copy(sandbox.configuration(), home.resolve(".ovh.conf"));
      List<MatchResult> runs = RUN.matcher(block.text()).results().toList();
      assertThat(runs).isNotEmpty();
      for (MatchResult run : runs) {
        List<String> words = words(run.group(1));
        if (words.get(0).equals("cat")) {
          Path folder = Files.createDirectories(home.resolve("work"));
          Files.writeString(folder.resolve(words.get(1)), run.group(2));
        } else if (run.group(1).startsWith("ovh-do sandbox ")) {
          FAULT
              .matcher(run.group(1))
              .results()
              .forEach(fault -> sandbox.faults().next(Fault.parse(fault.group(1))));
        } else if (words.get(0).equals("curl")) {
          assertShown(run.group(1), run.group(2), shell(sandbox, run.group(1)));
        } else {
          assertThat(words.get(0)).isEqualTo("ovh-do");
          Outcome outcome =
              new ProgramRunner(home)
                  .time(time.source())
                  .run(words.stream().skip(1).toArray(String[]::new));
          assertShown(run.group(1), run.group(2), outcome);
        }
      }
    }
  }

  /** Runs a line that calls a control route. */
  private static Outcome shell(Sandbox sandbox, String line) throws InterruptedException {
    ExternalProgram.require("curl");
    ExternalProgram.Outcome outcome =
        ExternalProgram.require("sh")
            .run("-c", "OVH_SANDBOX_CONTROL=%s; %s; echo".formatted(sandbox.controlUrl(), line));
    return new Outcome(outcome.exit(), outcome.output(), outcome.errors());
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      String quoted = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      words.add(quoted == null ? matcher.group(3) : quoted);
    }
    // A login by ssh needs the key that the program's own sandbox accepts.
    if (!words.contains("ssh")) {
      words.remove("--sandbox");
    }
    return words;
  }

  /** A plan comes before the results, a warning after them. */
  private static void assertShown(String command, String shown, Outcome outcome) {
    String out = anyFingerprint(outcome.out());
    String err = anyFingerprint(outcome.err());
    Pattern pattern =
        Pattern.compile(
            Arrays.stream(anyFingerprint(shown).split("…", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")),
            Pattern.DOTALL);
    if (!pattern.matcher(err + out).matches() && !pattern.matcher(out + err).matches()) {
      assertThat(out + err).as(command).isEqualTo(anyFingerprint(shown));
    }
  }

  private static String anyFingerprint(String text) {
    return text.replaceAll("SHA256:[A-Za-z0-9+/]{43}", "SHA256:any");
  }

  @Test
  void pages_exceptTheTable_haveConsoleBlocks() throws IOException {
    assertThat(blocks())
        .extracting(ConsoleBlock::page)
        .contains(
            "credentials.md",
            "dns.md",
            "keys.md",
            "output.md",
            "reverse-dns.md",
            "sandbox.md",
            "servers.md",
            "sms.md",
            "vps.md");
  }

  @Test
  void links_ofEveryPage_exist() throws IOException {
    List<Path> all = new ArrayList<>(pages());
    for (String name :
        List.of(
            "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "VERSIONING.md")) {
      all.add(Path.of("..").resolve(name));
    }
    int links = 0;
    for (Path page : all) {
      for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
        assertThat(page.resolveSibling(link.group(1))).as(page.toString()).exists();
        links++;
      }
    }
    assertThat(links).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog", "client", "generator", "api", "sandbox", "cli"})
  void architecture_everyPackageOfAModule_isInItsTable(String module) throws IOException {
    String page = Files.readString(Path.of("../ARCHITECTURE.md"));
    int start = page.indexOf("| package of `" + module + "` |");
    String table = page.substring(start, page.indexOf("\n\n", start));
    Path root = Path.of("..", module, "src/main/java/dev/ovhdo", module);

    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(file -> file.endsWith("package-info.java")))
          .map(file -> root.relativize(file.getParent()).toString().replace('/', '.'))
          .isNotEmpty()
          .allSatisfy(
              name ->
                  assertThat(table)
                      .contains(name.isEmpty() ? "`dev.ovhdo." + module : "`…." + name + "`"));
    }
  }

  @Test
  void readme_leadsToEveryPage() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));

    assertThat(pages())
        .allSatisfy(page -> assertThat(readme).contains("(docs/" + page.getFileName() + ")"));
  }

  static Stream<String> readmeCommands() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    return COMMAND.matcher(readme).results().map(found -> found.group(1));
  }

  @ParameterizedTest
  @MethodSource("readmeCommands")
  void readme_eachCommand_isParsed(String command) {
    List<String> words = new ArrayList<>(words(command));
    CommandEntry entry =
        Stream.of(3, 2, 1)
            .filter(length -> length <= words.size())
            .map(length -> CommandIndex.find(String.join(" ", words.subList(0, length))))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no command in: " + command));
    List<String> arguments = words.subList(entry.name().split(" ").length, words.size());

    assertThat(CommandParser.parse(entry, entry.factory().get(), new GlobalOptions(), arguments))
        .isEqualTo(CommandParser.ParseOutcome.RUN);
  }
}
