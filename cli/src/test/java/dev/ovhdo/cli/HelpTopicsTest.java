package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.GlobalOptions;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.OutputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTopicsTest {
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?:^ {2}|')ovh-do ((?:'[^']*'|[^'\\n…])+?)(?= {2,}|'|…|$)", Pattern.MULTILINE);
  private static final Pattern VARIABLE = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b|NO_COLOR");
  private static final Pattern LONG_OPTION = Pattern.compile("--[a-z][a-z-]+");

  @TempDir Path home;

  static List<String> topics() {
    return HelpTopics.names();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void help_ofATopic_fitsAScreen(String topic) {
    Outcome outcome = run("help", topic);

    assertThat(outcome.exitCode()).isZero();
    assertThat(HelpTopics.find(topic).orElseThrow().lines())
        .hasSizeBetween(5, 40)
        .allMatch(line -> line.length() <= 80);
    assertThat(outcome.out()).endsWith(HelpTopics.find(topic).orElseThrow());
  }

  @Test
  void help_overview_namesAllTopics() {
    String overview = run("help").out();
    String end = overview.substring(overview.indexOf("Topics, with"));

    assertThat(end.replaceAll("\\s+", " ")).endsWith(" " + String.join(", ", topics()) + " ");
  }

  @Test
  void help_sandbox_showsTheCommandAndTheTopic() {
    assertThat(run("help", "sandbox").out())
        .startsWith("Usage: ovh-do sandbox ")
        .contains("\nAbout the sandbox: ");
    assertThat(run("sandbox", "--help").out()).doesNotContain("About the sandbox");
  }

  @Test
  void help_colorOption_decidesAboutColours() {
    String bold = "\u001b[1m";
    assertThat(run("help", "vps", "list").out()).doesNotContain(bold);
    assertThat(run("help", "vps", "list", "--color=always").out()).contains(bold);
    assertThat(run("--color", "always", "help", "vps", "list").out()).contains(bold);
    assertThat(run("vps", "list", "--help", "--color", "always").out()).contains(bold);
    assertThat(run("help", "vps", "list", "--color", "alwys"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: help: --color: 'alwys' is not one of auto, always and never; did you mean"
                    + " always?\n"));
  }

  @Test
  void help_ofEachCommand_hasSinglePercentSigns() {
    assertThat(CommandIndex.all())
        .filteredOn(entry -> !entry.name().equals("help"))
        .allSatisfy(
            entry ->
                assertThat(run(("help " + entry.name()).split(" ", -1)).out())
                    .as(entry.name())
                    .doesNotContain("%%"));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void topic_eachCommand_exists(String topic) {
    String text = HelpTopics.find(topic).orElseThrow();
    List<String> aliases = List.of("vj", "mx", "NAME");
    for (MatchResult found : COMMAND.matcher(text).results().toList()) {
      List<String> words =
          Stream.of(found.group(1).strip().split(" ", -1))
              .filter(word -> !word.equals("--sandbox"))
              .toList();
      if (words.get(0).equals("help") || aliases.contains(words.get(0))) {
        continue;
      }
      assertThat(command(words)).as(found.group()).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void topic_eachOption_exists(String topic) {
    List<String> options =
        CommandIndex.all().stream()
            .filter(entry -> !entry.name().equals("help"))
            .flatMap(
                entry ->
                    CommandParser.commandLine(entry, entry.factory().get(), new GlobalOptions())
                        .getCommandSpec()
                        .optionsMap()
                        .keySet()
                        .stream())
            .toList();

    assertThat(LONG_OPTION.matcher(HelpTopics.find(topic).orElseThrow()).results())
        .allSatisfy(option -> assertThat(options).contains(option.group()));
  }

  @Test
  void exitCodes_areThoseOfTheProgram() {
    String text = HelpTopics.find("exit-codes").orElseThrow();

    assertThat(ExitCode.values())
        .allSatisfy(code -> assertThat(text).contains(code.code() + "  " + code.meaning() + "\n"));
  }

  @Test
  void output_listsEveryFormat() {
    String text = HelpTopics.find("output").orElseThrow();

    assertThat(OutputFormat.values())
        .allSatisfy(
            format ->
                assertThat(text).contains("\n  " + format.name().toLowerCase(Locale.ROOT) + " "));
  }

  @Test
  void classic_namesEveryClassicCommand() {
    String text = HelpTopics.find("classic").orElseThrow();

    assertThat(CommandIndex.classic())
        .extracting(CommandEntry::name)
        .allSatisfy(name -> assertThat(text).containsPattern("\\b" + name + "\\b"));
  }

  /** A setting's variable is OVH_ and its key, which the sources of the client contain. */
  @Test
  void environment_eachVariable_isReadByTheProgram() throws IOException {
    List<String> sources = new ArrayList<>();
    for (String root : List.of("src/main", "src/dist/bin", "../client/src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!file.toString().contains("/topic/")) {
            sources.add(Files.readString(file));
          }
        }
      }
    }
    String all = sources.stream().collect(Collectors.joining());
    List<String> variables =
        VARIABLE
            .matcher(HelpTopics.find("environment").orElseThrow())
            .results()
            .map(MatchResult::group)
            .toList();

    assertThat(variables).hasSizeGreaterThan(12);
    assertThat(variables)
        .allSatisfy(
            name ->
                assertThat(all)
                    .contains(
                        name.startsWith("OVH_")
                            ? "\"" + name.substring(4).toLowerCase(Locale.ROOT) + "\""
                            : name));
  }

  @Test
  void files_namesThePathsOfTheProgram() {
    assertThat(HelpTopics.find("files").orElseThrow())
        .contains("/etc/ovh.conf", "~/.ovh.conf", "./ovh.conf", "~/.cache/ovh-do")
        .contains("~/.local/state/ovh-do/rescue.json", "~/.config/ovh-do/aliases");
  }

  private static Optional<CommandEntry> command(List<String> words) {
    return Stream.of(3, 2, 1)
        .filter(length -> length <= words.size())
        .map(length -> CommandIndex.find(String.join(" ", words.subList(0, length))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Outcome run(String... arguments) {
    return new ProgramRunner(home).run(arguments);
  }
}
