package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.context.CommandEntry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandNamesTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "vps ls, vps list",
    "vps info, vps show",
    "vps describe, vps show",
    "vps os, vps images",
    "vps reinstall, vps rebuild",
    "vps snapshot add, vps snapshot create",
    "vps snapshot rm, vps snapshot delete",
    "vps snapshot remove, vps snapshot delete",
    "vps snapshot update, vps snapshot edit",
    "server ls, server list",
    "server info, server show",
    "server images, server os",
    "server rebuild, server reinstall",
    "dns list, dns records",
    "dns ls, dns records",
    "dns create, dns add",
    "dns rm, dns delete",
    "ip ls, ip list",
    "ip reverse rm, ip reverse delete",
    "key create, key add",
    "key remove, key delete",
    "app rm, app delete",
    "credential rm, credential delete",
    "credential info, credential show",
    "config rm, config unset",
    "config ls, config list",
    "config show, config get",
    "sms sender create, sms sender add",
    "sms sender rm, sms sender delete",
    "routes describe, routes show",
  })
  void find_otherNameOfACommand_isThatCommand(String other, String name) {
    assertThat(CommandIndex.find(other).map(CommandEntry::name)).contains(name);
  }

  @Test
  void names_ofAllCommands_areUnambiguousExceptForNamesThatTakePrecedence() {
    Map<String, String> owners = new HashMap<>();
    List<CommandEntry> all = CommandIndex.all();
    List<String> names = all.stream().map(CommandEntry::name).toList();
    for (CommandEntry entry : all) {
      for (String alias : entry.aliases()) {
        if (!names.contains(alias)) {
          assertThat(owners.put(alias, entry.name())).as(alias).isNull();
        }
      }
    }
    assertThat(owners).hasSizeGreaterThan(30);
  }

  @Test
  void names_ofAllCommands_areThePrimaryWords() {
    assertThat(CommandIndex.all())
        .filteredOn(entry -> entry.name().contains(" "))
        .extracting(entry -> entry.name().substring(entry.name().lastIndexOf(' ') + 1))
        .doesNotContain("ls", "info", "describe", "rm", "remove");
  }

  @Test
  void run_otherName_isTheSameAsTheName() {
    try (SandboxHome sandboxHome = SandboxHome.in(home)) {
      Outcome named = sandboxHome.program().run("key", "list");

      assertThat(named.exitCode()).isZero();
      assertThat(sandboxHome.program().run("key", "ls")).isEqualTo(named);
      assertThat(sandboxHome.program().run("--quiet", "key", "-o", "table", "ls")).isEqualTo(named);
    }
  }

  @Test
  void help_otherName_showsTheHelpUnderTheName() {
    assertThat(run("help", "vps", "ls").out())
        .startsWith("Usage: ovh-do vps list ")
        .isEqualTo(run("help", "vps", "list").out());
    assertThat(run("vps", "snapshot", "rm", "--help").out())
        .startsWith("Usage: ovh-do vps snapshot delete ");
  }

  @Test
  void help_ofAResource_listsTheNamesOnly() {
    assertThat(run("help", "vps").out())
        .contains("  vps show ", "  vps snapshot delete ")
        .doesNotContain("vps info", "vps ls", "snapshot rm");
  }

  @Test
  void error_underAnotherName_namesTheCommand() {
    assertThat(run("vps", "info", "a", "b").err())
        .isEqualTo(
            "ovh-do: vps show: the argument \"b\" is unexpected; 'ovh-do help vps show' shows the"
                + " usage\n");
  }

  @ParameterizedTest
  @CsvSource({"vps infos, vps show", "vps describ, vps show", "dns lst, dns records"})
  void run_mistypedOtherName_suggestsTheName(String typed, String name) {
    assertThat(run(typed.split(" ")).err())
        .startsWith("ovh-do: there is no command '" + typed + "'. Did you mean " + name + "? ");
  }

  @Test
  void rules_forAnotherName_areThoseOfTheCommand() {
    Outcome rules = run("credential", "rules", "--for", "vps show");

    assertThat(rules.out()).contains("GET /vps");
    assertThat(run("credential", "rules", "--for", "vps info")).isEqualTo(rules);
  }

  private Outcome run(String... arguments) {
    return new ProgramRunner(home).run(arguments);
  }
}
