package dev.ovhdo.cli.alias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasTest {
  @TempDir Path home;

  @Test
  @CommandCase(command = "alias set", kind = Kind.HAPPY)
  @CommandCase(command = "alias list", kind = Kind.HAPPY)
  @CommandCase(command = "alias delete", kind = Kind.HAPPY)
  void set_alias_isListedAndDeleted() throws IOException {
    assertThat(run("alias", "set", "vj", "vps list -o csv"))
        .isEqualTo(new Outcome(0, "", "ovh-do: 'ovh-do vj' is 'ovh-do vps list -o csv'\n"));
    assertThat(Files.readString(home.resolve(".config/ovh-do/aliases")))
        .isEqualTo("vj = vps list -o csv\n");
    assertThat(run("alias", "list", "-o", "tsv", "--no-header").out())
        .isEqualTo("vj\tvps list -o csv\n");
    assertThat(run("alias", "delete", "vj")).isEqualTo(new Outcome(0, "", ""));
    assertThat(run("alias", "list", "-o", "json").out()).isEqualTo("[]\n");
  }

  @Test
  @CommandCase(command = "alias set", kind = Kind.JSON)
  @CommandCase(command = "alias list", kind = Kind.JSON)
  @CommandCase(command = "alias delete", kind = Kind.JSON)
  void json_ofAllCommands_hasNameAndCommand() {
    String alias = "{\n  \"name\": \"w\",\n  \"command\": \"whoami\"\n}\n";
    assertThat(run("alias", "set", "w", "whoami", "--quiet", "-o", "json"))
        .isEqualTo(new Outcome(0, alias, ""));
    assertThat(run("alias", "list", "-o", "json", "--query", "[0]").out()).isEqualTo(alias);
    assertThat(run("alias", "delete", "w", "-o", "json", "--query", "[0]").out()).isEqualTo(alias);
  }

  @Test
  void run_alias_isReplacedByItsCommand() {
    try (SandboxHome sandboxHome = SandboxHome.in(home)) {
      run("alias", "set", "keys", "key list --columns keyName");
      run("alias", "set", "records", "dns records $1 --type \"$2\"");

      assertThat(sandboxHome.program().run("keys", "-o", "json"))
          .isEqualTo(
              sandboxHome.program().run("key", "list", "--columns", "keyName", "-o", "json"));
      assertThat(sandboxHome.program().run("--quiet", "records", "example.com", "MX", "-o", "csv"))
          .isEqualTo(
              sandboxHome
                  .program()
                  .run("--quiet", "dns", "records", "example.com", "--type", "MX", "-o", "csv"));
    }
  }

  @Test
  void run_aliasWithoutItsArgument_isAUsageError() {
    run("alias", "set", "records", "dns records $1");

    assertThat(run("records"))
        .isEqualTo(
            new Outcome(
                2, "", "ovh-do: the alias records needs 1 argument: 'ovh-do dns records $1'\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "vps | whoami | 'vps' is a command of ovh-do and cannot be an alias",
        "help | whoami | 'help' is a command of ovh-do and cannot be an alias",
        "ls-vps | whoami | 'ls-vps' is a command of ovh-do and cannot be an alias",
        "-x | whoami | there is no option -x; 'ovh-do help alias set' shows the usage",
        "a=b | whoami | an alias is a word of letters, digits, -, _ and ., not \"a=b\"",
        "x | vsp list | there is no command 'vsp'; 'ovh-do help' lists all commands",
        "x | ovh-do vps list | leave out ovh-do at the beginning of the command",
        "x | §§ | the command of an alias is one line, such as 'vps list -o json'",
      })
  void set_invalidNameOrCommand_isRefused(String name, String line, String message) {
    Outcome outcome = run("alias", "set", name, line);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).endsWith(message + "\n");
    assertThat(home.resolve(".config")).doesNotExist();
  }

  @Test
  @CommandCase(command = "alias set", kind = Kind.BAD_INPUT)
  @CommandCase(command = "alias list", kind = Kind.BAD_INPUT)
  @CommandCase(command = "alias delete", kind = Kind.BAD_INPUT)
  void commands_wrongArguments_areRefused() {
    assertThat(run("alias", "set", "x").exitCode()).isEqualTo(2);
    assertThat(run("alias", "list", "x").exitCode()).isEqualTo(2);
    assertThat(run("alias", "delete").exitCode()).isEqualTo(2);
  }

  @Test
  void delete_unknownAlias_isANote() {
    assertThat(run("alias", "delete", "x"))
        .isEqualTo(new Outcome(0, "", "ovh-do: nothing to remove: there is no alias \"x\"\n"));
  }

  @Test
  void command_withTheNameOfAnAlias_isNeverHidden() throws IOException {
    Files.createDirectories(home.resolve(".config/ovh-do"));
    Files.writeString(home.resolve(".config/ovh-do/aliases"), "routes = whoami\nhelp = whoami\n");

    assertThat(run("routes", "show", "GET", "/vps").exitCode()).isZero();
    assertThat(run("help").out()).startsWith("Usage: ovh-do");
  }

  @Test
  void file_unreadable_failsOnlyForAWordThatIsNoCommand() throws IOException {
    Files.createDirectories(home.resolve(".config/ovh-do/aliases"));

    assertThat(run("routes", "show", "GET", "/vps").exitCode()).isZero();
    Outcome outcome = run("xyzzy");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(".config/ovh-do/aliases cannot be read: ");
  }

  @Test
  void file_inTheFolderOfTheVariable_isUsed() {
    Path folder = home.resolve("settings");
    new ProgramRunner(home)
        .variable("XDG_CONFIG_HOME", folder.toString())
        .run("alias", "set", "w", "whoami");

    assertThat(folder.resolve("ovh-do/aliases")).exists();
  }

  private Outcome run(String... arguments) {
    return new ProgramRunner(home).run(arguments);
  }
}
