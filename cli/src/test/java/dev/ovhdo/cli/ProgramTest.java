package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.context.CommandEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

class ProgramTest {
  @TempDir Path home;

  @Test
  void run_version_printsOnlyTheVersion() {
    assertThat(run("--version")).isEqualTo(new Outcome(0, "ovh-do " + Version.text() + "\n", ""));
    assertThat(run("vps", "list", "--version")).isEqualTo(run("--version"));
    assertThat(Version.text()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  }

  @Test
  void run_nothing_showsTheOverviewAsAnError() {
    Outcome outcome = run();

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("Usage: ovh-do [OPTIONS] COMMAND …\n");
  }

  @ParameterizedTest
  @CsvSource({"help", "--help", "-h", "help help", "--sandbox help", "-v --help", "help -o json"})
  void run_help_listsEachResourceAndEachSingleWordCommandOnce(String words) {
    Outcome outcome = run(words.split(" "));

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
    List<String> listed = outcome.out().lines().filter(line -> line.matches("  [a-z].*")).toList();
    for (String resource : CommandIndex.resources()) {
      assertThat(listed).filteredOn(line -> line.startsWith("  " + resource + " ")).hasSize(1);
    }
    for (CommandEntry entry : CommandIndex.all()) {
      if (entry.listed() && !entry.name().contains(" ")) {
        String line = "  %-18s %s".formatted(entry.name(), entry.summary());
        assertThat(listed).filteredOn(line::equals).hasSize(1);
      }
    }
  }

  @Test
  void run_helpOfEachResource_listsItsCommandsExceptHiddenOnes() {
    for (String resource : CommandIndex.resources()) {
      Outcome outcome = run("help", resource);

      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
      for (CommandEntry entry : CommandIndex.commandsOf(resource)) {
        String line = "  \\Q%s\\E +\\Q%s\\E".formatted(entry.name(), entry.summary());
        assertThat(outcome.out().lines().anyMatch(printed -> printed.matches(line)))
            .as(entry.name())
            .isEqualTo(entry.listed());
      }
    }
  }

  @Test
  void help_footerOfEveryCommand_isNotWrapped() {
    assertThat(CommandIndex.all())
        .filteredOn(entry -> !entry.name().equals("help"))
        .allSatisfy(
            entry ->
                assertThat(entry.factory().get().getClass().getAnnotation(Command.class).footer())
                    .as(entry.name())
                    .allMatch(line -> line.replace("%%", "%").length() <= 80));
  }

  @Test
  @CommandCase(command = "help", kind = Kind.HAPPY)
  void run_help_fitsAScreenAndAHalf() {
    Outcome outcome = run("help");

    assertThat(outcome.out()).startsWith("Usage: ovh-do [OPTIONS] COMMAND …\n");
    assertThat(outcome.out().lines()).hasSizeLessThanOrEqualTo(80);
  }

  @ParameterizedTest
  @CsvSource({"help routes", "routes --help", "-h routes", "routes -h --sandbox", "help -v routes"})
  void run_helpOfAResource_listsItsCommands(String words) {
    assertThat(run(words.split(" ")))
        .isEqualTo(
            new Outcome(
                0,
                """
                Usage: ovh-do [OPTIONS] routes COMMAND …

                  routes search      Find routes of the API by keywords
                  routes show        Show a route with its parameters, response and rights
                  routes update      Download the current routes of the API

                The help of a command: ovh-do help routes search
                """,
                ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"routes", "--sandbox routes", "routes -o yaml"})
  void run_resourceWithoutVerb_listsItsCommandsAsAnError(String words) {
    Outcome outcome = run(words.split(" "));

    assertThat(outcome).isEqualTo(new Outcome(2, "", run("help", "routes").out()));
  }

  @Test
  void run_optionBetweenResourceAndVerb_isAccepted() {
    assertThat(run("routes", "-o", "json", "show", "--sandbox", "GET", "/vps").exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "routes shw  | there is no command 'routes shw'. Did you mean routes show?"
            + " 'ovh-do help routes' lists all commands.",
        "routes xyz  | there is no command 'routes xyz'. 'ovh-do help routes' lists all commands.",
        "help routes updat | there is no command 'routes updat'. Did you mean routes update?"
            + " 'ovh-do help routes' lists all commands.",
        "route       | there is no command 'route'. Did you mean routes? 'ovh-do help' lists all"
            + " commands.",
        "flush       | there is no command 'flush'. Did you mean credential flush?"
            + " 'ovh-do help' lists all commands.",
      })
  void run_unknownVerb_suggestsVerbsOfTheResource(String words, String message) {
    assertThat(run(words.split(" "))).isEqualTo(new Outcome(2, "", "ovh-do: " + message + "\n"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void run_helpOfAnyCommand_isReadableText(String command) {
    String[] words = ("help " + command).split(" ");

    Outcome outcome = run(words);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith("Usage: ovh-do " + command).doesNotContain("${");
  }

  static List<String> commands() {
    return CommandIndex.all().stream()
        .map(CommandEntry::name)
        .filter(name -> !name.equals("help"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"help ls-zones", "ls-zones --help", "-h ls-zones", "ls-zones -v -h"})
  void run_helpOfACommand_showsItsUsage(String words) {
    Outcome outcome = run(words.split(" "));

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("Usage: ovh-do ls-zones ")
        .contains("List the DNS zones with their name servers.", "--endpoint=NAME|URL")
        .doesNotContain("\u001b");
  }

  @Test
  @CommandCase(command = "help", kind = Kind.BAD_INPUT)
  void run_unknownCommand_suggestsSimilarCommands() {
    assertThat(run("ls-zone"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: there is no command 'ls-zone'. Did you mean ls-zones?"
                    + " 'ovh-do help' lists all commands.\n"));
    assertThat(run("help", "xyzzy"))
        .isEqualTo(
            new Outcome(
                2, "", "ovh-do: there is no command 'xyzzy'. 'ovh-do help' lists all commands.\n"));
  }

  @Test
  void run_unknownOption_isAUsageError() {
    assertThat(run("ls-zones", "--frob"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: ls-zones: there is no option --frob;"
                    + " 'ovh-do help ls-zones' shows the usage\n"));
  }

  @Test
  void run_extraArgument_isAUsageError() {
    assertThat(run("ls-zones", "example.com"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: ls-zones: the argument \"example.com\" is unexpected;"
                    + " 'ovh-do help ls-zones' shows the usage\n"));
  }

  @ParameterizedTest
  @CsvSource({"Broken pipe,141,''", "No space left on device,1,No space left on device"})
  void run_brokenOutput_isSilentOnlyForAClosedPipe(String reason, int code, String told) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException(reason);
          }
        };

    Outcome outcome = new ProgramRunner(home).out(broken).run("help");

    assertThat(outcome.exitCode()).isEqualTo(code);
    assertThat(outcome.err())
        .isEqualTo(told.isEmpty() ? "" : "ovh-do: the output could not be written: " + told + "\n");
  }

  private Outcome run(String... arguments) {
    return new ProgramRunner(home).run(arguments);
  }
}
