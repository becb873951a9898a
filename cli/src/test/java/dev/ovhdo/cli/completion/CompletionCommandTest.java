package dev.ovhdo.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompletionCommandTest {
  @TempDir Path home;

  @Test
  @CommandCase(command = "completion", kind = Kind.HAPPY)
  void run_shell_printsItsScript() {
    assertThat(run("completion", "bash").out())
        .startsWith("# Completion of ovh-do for bash")
        .endsWith("complete -F _ovh_do ovh-do\n")
        .contains("'vps\tRebuild, rescue, reboot and inspect VPSes'");
    assertThat(run("completion", "zsh").out()).startsWith("#compdef ovh-do\n");
    assertThat(run("completion", "FISH").out()).endsWith("complete -c ovh-do -f -a '(__ovh_do)'\n");
  }

  @Test
  @CommandCase(command = "completion", kind = Kind.BAD_INPUT)
  void run_otherShell_isRefused() {
    Outcome outcome = run("completion", "tcsh");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo(
            "ovh-do: completion: bash|zsh|fish: 'tcsh' is not one of bash, zsh and fish;"
                + " 'ovh-do help completion' shows the usage\n");
  }

  @Test
  @CommandCase(command = "completion", kind = Kind.JSON)
  void run_json_hasShellAndScript() {
    JsonNode json =
        JsonMapper.shared().readTree(run("completion", "zsh", "-o", "json").out()).path(0);

    assertThat(json.path("shell").asString()).isEqualTo("zsh");
    assertThat(json.path("script").asString()).startsWith("#compdef ovh-do\n");
  }

  @Test
  void help_overview_omitsTheCommandOfTheScripts() {
    assertThat(run("help").out()).contains("  completion ").doesNotContain("refresh-names");
    assertThat(run("refresh-name").err()).doesNotContain("refresh-names");
  }

  private Outcome run(String... arguments) {
    return new ProgramRunner(home).run(arguments);
  }
}
