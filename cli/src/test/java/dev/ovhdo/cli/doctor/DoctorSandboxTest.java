package dev.ovhdo.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHomeTestCase;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.cases.ConsumerKeyRules;
import dev.ovhdo.cli.context.InteractiveStreams;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DoctorSandboxTest extends SandboxHomeTestCase {
  /** Returns a finding as status and detail. */
  private String finding(String check) {
    for (JsonNode each : new JsonMapper().readTree(run("doctor", "-o", "json").out())) {
      if (each.get("check").asString().equals(check)) {
        return each.get("status").asString() + ": " + each.get("detail").asString();
      }
    }
    throw new AssertionError("no check " + check);
  }

  @Test
  @CommandCase(command = "doctor", kind = Kind.HAPPY)
  void run_theDemonstration_findsTheServersThatStayDown() {
    Outcome outcome = run("doctor");

    assertThat(outcome.exitCode()).as(outcome.out()).isZero();
    assertThat(outcome.out())
        .contains("ok    credentials    validated, without an end\n")
        .contains("ok    rights         allow all commands\n")
        .contains("ok    vps            3, none in a rescue system\n")
        .contains(
            """
            warn  servers        ns3002.example.net, ns3003.example.net: boot a rescue system, or switch off at each start
                                 ovh-do server boot ns3002.example.net disk --reboot
                                 ovh-do server boot ns3003.example.net disk --reboot
            """);
    assertThat(sandboxHome.sandbox().journal().calls())
        .extracting(RecordedCall::method)
        .containsOnly("GET");
  }

  @Test
  void run_narrowTerminal_breaksDetailsAtSpacesAndKeepsCommandsWhole() {
    Outcome outcome =
        sandboxHome
            .program()
            .interactive(new InteractiveStreams(true, true, true))
            .variable("COLUMNS", "60")
            .variable("NO_COLOR", "1")
            .run("doctor");

    assertThat(outcome.out())
        .contains(
            """
            warn  servers        ns3002.example.net, ns3003.example.net:
                                 boot a rescue system, or switch off at
                                 each start
                                 ovh-do server boot ns3002.example.net disk --reboot
            """);
  }

  @Test
  @CommandCase(command = "doctor", kind = Kind.JSON)
  void run_json_hasAFindingForEachCheck() {
    assertThat(run("doctor", "--query", "[].check", "-o", "json").out())
        .isEqualToIgnoringWhitespace(
            """
            ["configuration", "file modes", "java", "cache", "ssh", "ssh key", "proxy", "dns", "api",
             "clock", "credentials", "rights", "vps", "servers", "services"]
            """);
  }

  @Test
  @CommandCase(command = "doctor", kind = Kind.REFUSED)
  void run_invalidConsumerKey_failsAndSkipsWhatNeedsIt() {
    sandboxHome.configure("SbxDemoAppSecret0123456789abcdef", "0123456789abcdef0123456789abcdef");

    Outcome outcome = run("doctor");

    assertThat(outcome.exitCode()).as(outcome.out()).isEqualTo(4);
    assertThat(outcome.out())
        .contains("fail  credentials    ", "\n                     ovh-do login\n")
        .contains("skip  services       no valid credentials\n");
  }

  @Test
  @CommandCase(command = "doctor", kind = Kind.BAD_INPUT)
  void run_anArgument_isAUsageError() {
    assertThat(run("doctor", "vps-1").exitCode()).isEqualTo(2);
  }

  @Test
  void run_noConfiguration_looksAtTheMachineAndTheNetwork() throws Exception {
    Files.delete(sandboxHome.configuration());

    Outcome outcome = run("doctor", "--endpoint", sandboxHome.sandbox().url().toString());

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.out())
        .startsWith("fail  configuration  no credentials for ")
        .contains("ok    clock          at most 30 s from OVHcloud's\n")
        .contains("skip  credentials    no configuration\n");
  }

  @Test
  void run_noConnection_endsAsUnavailable() {
    String endpoint = sandboxHome.sandbox().url().toString();
    sandboxHome.sandbox().close();

    Outcome outcome = run("doctor", "--endpoint", endpoint);

    assertThat(outcome.exitCode()).as(outcome.out()).isEqualTo(6);
    assertThat(outcome.out())
        .contains("fail  api            GET /auth/time got no answer: connection refused by ")
        .contains("skip  credentials    no connection to OVHcloud\n");
  }

  @Test
  void run_wrongClock_saysHowFarItIsOff() {
    sandboxHome.sandbox().faults().next(Fault.parse("GET /auth/time: wrong-clock 2h"));

    assertThat(finding("clock"))
        .matches("warn: the clock of this machine is 7\\d{3} s (fast|slow); .*");
  }

  @Test
  void run_serverTimeIsNoNumber_isAFailureOfTheClock() {
    Fault.Effect text = real -> real.get().withBody("\"now\"".getBytes(UTF_8));
    sandboxHome.sandbox().faults().next(new Fault(text, "GET", "/auth/time", Integer.MAX_VALUE));

    assertThat(finding("clock"))
        .startsWith("fail: ")
        .contains("/auth/time", "it is not a number of seconds");
  }

  @Test
  void run_fewRights_namesTheCommandsAndSkipsTheAccount() {
    ConsumerKeyRules.only(sandboxHome, "GET /auth/*", "GET /vps", "GET /vps/*");

    assertThat(finding("rights"))
        .startsWith("ok: ")
        .contains(" commands are not fully allowed: ")
        .contains("login, logout, ")
        .doesNotContain("vps list");
    assertThat(finding("vps")).isEqualTo("ok: 3, none in a rescue system");
    assertThat(finding("servers")).startsWith("skip: the credentials have no right to look: ");
  }

  @Test
  void run_ruleForASingleVps_allowsTheCommandsOnIt() {
    assertThat(new CommandCoverage(List.of()).describe(List.of())).isEqualTo("allow all commands");
    ConsumerKeyRules.only(sandboxHome, "GET /auth/*", "GET /vps", "GET /vps/vps-web*");

    assertThat(finding("rights")).doesNotContain("vps ips");
  }
}
