package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.GlobalOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class UsageMessageTest {
  /** Words of the parser and of its programming language. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "Unmatched|Unknown option|Missing required|Expected|parameter|Invalid value|converted?\\b"
              + "|Exception|java[.]|<|\\bnull\\b|should be|boolean|\\blong\\b|\\bint\\b");

  @TempDir Path home;

  static Stream<CommandEntry> commands() {
    return CommandIndex.all().stream().filter(entry -> !entry.name().equals("help"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommand_mistypedOption_isNamedWithTheNearest(CommandEntry command) {
    assertThat(run(command, List.of("--colums")))
        .isEqualTo(usage(command, "there is no option --colums; did you mean --columns?"));
    assertThat(run(command, List.of("--frobnicate")))
        .isEqualTo(usage(command, "there is no option --frobnicate"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommand_missingArguments_areNamed(CommandEntry command) {
    List<String> missing = new ArrayList<>();
    for (ArgSpec argument : spec(command).args()) {
      if (argument.required()) {
        missing.add(
            argument instanceof OptionSpec option
                ? option.longestName() + "=" + option.paramLabel()
                : argument.paramLabel());
      }
    }
    assumeTrue(!missing.isEmpty());

    Outcome outcome = run(command, List.of());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .matches(
            "ovh-do: "
                + command.name()
                + ": .* (?:is|are) missing[^;]*; 'ovh-do help "
                + command.name()
                + "' shows the usage\n")
        .doesNotContainPattern(FOREIGN)
        .contains(missing);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommand_optionWithoutItsValue_isNamed(CommandEntry command) {
    for (OptionSpec option : spec(command).options()) {
      if (option.arity().min() > 0) {
        String name = option.longestName();
        Outcome outcome = run(command, List.of(name));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
            .startsWith("ovh-do: " + command.name() + ": ")
            .containsPattern(
                "needs (?:a value: " + name + "[= ])?" + Pattern.quote(option.paramLabel()))
            .doesNotContainPattern(FOREIGN);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommand_anyOptionWithAnUnusableValue_isToldInOurWords(CommandEntry command) {
    for (OptionSpec option : spec(command).options()) {
      if (option.longestName().startsWith("--") && !option.usageHelp() && !option.versionHelp()) {
        Outcome outcome = run(command, List.of(option.longestName() + "=\u00a7", "--frobnicate"));

        assertThat(outcome.exitCode()).as(option.longestName()).isEqualTo(2);
        assertThat(outcome.err()).as(option.longestName()).doesNotContainPattern(FOREIGN);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vps list --quite | there is no option --quite; did you mean --quiet?",
        "vps list -columns name | there is no option -columns; did you mean --columns?",
        "vps list -z | there is no option -z",
        "vps list vps-1 vps-2 | the argument \"vps-1\" is unexpected",
        "vps list --quiet=yes | --quiet takes no value",
        "vps list --output | --output needs a value: --output=FORMAT",
        "vps list --output --quiet | --output needs a value: --output=FORMAT",
        "vps list -o jsn | --output: 'jsn' is not an output format. Did you mean json? Available:"
            + " table, wide, json, jsonl, yaml, csv, tsv, text",
        "routes search vps --method GTE | --method: 'GTE' is not one of GET, POST, PUT, PATCH and"
            + " DELETE; did you mean GET?",
        "vps list --color alwys | --color: 'alwys' is not one of auto, always and never; did you"
            + " mean always?",
        "completion fsh | bash|zsh|fish: 'fsh' is not one of bash, zsh and fish; did you mean zsh"
            + " or fish?",
        "completion csh | bash|zsh|fish: 'csh' is not one of bash, zsh and fish; did you mean zsh?",
        "vps list --profile a --profile b | --profile may be given only once",
        "vps reboot a --interval 5x | --interval: '5x' is not a duration, such as 300ms, 5s, 10m or"
            + " 1h30m",
        "server task a last | ID: 'last' is not a whole number",
        "credential delete 1 a | ID: 'a' is not a whole number",
        "credential rules --only example.com | --only needs NAME=VALUE, not example.com",
        "vps rename | VPS and NAME are missing",
        "dns add | ZONE, NAME and TYPE are missing",
      })
  void message_ofAWrongArgument_saysWhatIsWrong(String arguments, String message) {
    Outcome outcome = new ProgramRunner(home).run(arguments.split(" "));

    assertThat(outcome.err())
        .startsWith("ovh-do: ")
        .contains(": " + message)
        .endsWith(" shows the usage\n");
    assertThat(outcome.exitCode()).isEqualTo(2);
  }

  private Outcome run(CommandEntry command, List<String> arguments) {
    List<String> words = new ArrayList<>(List.of(command.name().split(" ")));
    words.addAll(arguments);
    return new ProgramRunner(home).run(words.toArray(String[]::new));
  }

  private static Outcome usage(CommandEntry command, String message) {
    return new Outcome(
        2,
        "",
        "ovh-do: %1$s: %2$s; 'ovh-do help %1$s' shows the usage\n"
            .formatted(command.name(), message));
  }

  private static CommandSpec spec(CommandEntry command) {
    return CommandParser.commandLine(command, command.factory().get(), new GlobalOptions())
        .getCommandSpec();
  }
}
