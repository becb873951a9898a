package dev.ovhdo.cli.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.cli.context.InteractiveStreams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingArgumentsSandboxTest extends SandboxTestCase {
  private Outcome typing(String text, String... arguments) {
    return program().typing(text).run(arguments);
  }

  private void keepOnly(String vps) {
    sandbox.account().vps().keys().stream()
        .filter(Predicate.not(vps::equals))
        .toList()
        .forEach(sandbox.account().vps()::remove);
  }

  @Test
  void vps_onlyOneInTheAccount_isTheDefaultOfAUserAtTheTerminal() {
    keepOnly("vps-demo");

    Outcome outcome = typing("", "vps", "show", "-o", "json", "--query", "name");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0, "\"vps-demo\"\n", "ovh-do: using vps-demo, the only VPS of the account\n"));
  }

  @Test
  void vps_onlyOneInTheAccountWithQuiet_isUsedWithoutANote() {
    keepOnly("vps-demo");

    assertThat(typing("", "vps", "show", "--quiet", "-o", "json", "--query", "name"))
        .isEqualTo(new Outcome(0, "\"vps-demo\"\n", ""));
  }

  @Test
  void vps_outputOfTheOnlyOneInAPipe_hasNoNote() {
    keepOnly("vps-demo");

    Outcome outcome =
        program()
            .answering("")
            .interactive(new InteractiveStreams(true, false, true))
            .run("vps", "ips", "-o", "tsv", "--no-header", "--columns", "version");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).doesNotContain("using");
  }

  @ParameterizedTest
  @ValueSource(strings = {"in", "err"})
  void vps_streamThatIsNoTerminal_isMissing(String stream) {
    keepOnly("vps-demo");

    Outcome outcome =
        program()
            .answering("1\n")
            .interactive(new InteractiveStreams(!stream.equals("in"), true, !stream.equals("err")))
            .run("vps", "show");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: vps show: VPS is missing ('ovh-do vps list' lists the values);"
                    + " 'ovh-do help vps show' shows the usage\n"));
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void vps_noInput_isMissing() {
    Outcome outcome = typing("1\n", "vps", "reboot", "--no-input");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo(
            "ovh-do: vps reboot: VPS is missing ('ovh-do vps list' lists the values);"
                + " 'ovh-do help vps reboot' shows the usage\n");
  }

  @Test
  void confirmation_noInput_isRefused() {
    Outcome outcome = typing("vps-demo\n", "vps", "reboot", "vps-demo", "--no-input");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err())
        .endsWith(
            "ovh-do: --no-input forbids the question, so the change cannot be confirmed; use"
                + " --yes\n");
    assertThat(changes()).isEmpty();
  }

  @Test
  void vps_severalInTheAccount_isPickedByNumber() {
    Outcome outcome = typing("2\n", "vps", "show", "-o", "json", "--query", "name");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .startsWith("Select the VPS:\n   1  vps-demo  demo  running\n   2  vps-web")
        .endsWith("Number or part of a name: ");
    assertThat(outcome.out()).isEqualTo("\"vps-web\"\n");
  }

  @ParameterizedTest
  @CsvSource({"vps-db, vps-db", "demo, vps-demo", "DEM, vps-demo", "vweb, vps-web"})
  void vps_severalInTheAccount_isPickedByAPartOfAName(String typed, String name) {
    assertThat(typing(typed + "\n", "vps", "show", "-o", "json", "--query", "name").out())
        .isEqualTo("\"" + name + "\"\n");
  }

  @Test
  void picker_textOfSeveral_narrowsTheList() {
    Outcome outcome = typing("zzz\nvps-\n3\n", "vps", "show", "-o", "json", "--query", "name");

    assertThat(outcome.err()).contains("Nothing matches \"zzz\".\n");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void picker_emptyLine_endsTheCommand() {
    Outcome outcome = typing("\n", "vps", "reboot");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).endsWith("ovh-do: no VPS was selected\n");
    assertThat(changes()).isEmpty();
  }

  @Test
  void vps_noneInTheAccount_isNotFound() {
    keepOnly("");

    assertThat(typing("", "vps", "reboot"))
        .isEqualTo(new Outcome(3, "", "ovh-do: there are no VPSes to select from\n"));
  }

  @Test
  void rebuild_withoutArguments_asksForVpsImageAndKey() throws IOException {
    Path configuration = home.resolve(".ovh.conf");
    Files.writeString(
        configuration, Files.readString(configuration).replaceAll("(?m)^ssh_key.*\n", ""));
    Outcome outcome = typing("demo\nDebian 12\nlaptop\nvps-demo\n", "vps", "rebuild", "--no-wait");

    assertThat(outcome.err())
        .contains("Select the VPS:\n", "Select the image:\n", "Select the SSH key:\n")
        .contains("Plan: erase vps-demo and install Debian 12 on it\n")
        .contains("Type vps-demo to continue: ");
    assertThat(changes()).containsExactly("POST /vps/vps-demo/rebuild");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void option_mistyped_isReportedBeforeAQuestion() {
    assertThat(typing("1\n", "vps", "reboot", "--noo-wait").err())
        .isEqualTo(
            "ovh-do: vps reboot: there is no option --noo-wait; did you mean --no-wait?;"
                + " 'ovh-do help vps reboot' shows the usage\n");
  }

  @Test
  void argument_thatNoListHas_isMissingWithoutAQuestion() {
    assertThat(typing("1\n", "vps", "rename").err())
        .isEqualTo(
            "ovh-do: vps rename: VPS and NAME are missing; 'ovh-do help vps rename' shows the"
                + " usage\n");
  }

  @Test
  void classicCommand_withoutItsArgument_failsAsBefore() {
    assertThat(typing("1\n", "ls-ips").exitCode()).isEqualTo(2);
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "server show, server",
    "dns records, zone",
    "dns status, zone",
    "dns export, zone",
    "dns soa, zone",
    "key show, SSH key",
  })
  void kinds_eachCommand_asksAndCallsOnlyDeclaredRoutes(String command, String kind) {
    Outcome outcome = watched().typing("1\n").run(command.split(" "));

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("Select the " + kind + ":\n");
  }

  private ProgramRunner watched() {
    return program().watched(sandbox.journal()::calls);
  }
}
