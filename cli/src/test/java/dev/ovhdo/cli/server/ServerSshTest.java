package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code server ssh} would run; the real OpenSSH runs it in {@code RescueOpenSshTest}. */
class ServerSshTest extends SandboxTestCase {
  private final List<String> started = new ArrayList<>();

  private ProgramRunner noting(int code) {
    return program()
        .foreground(
            command -> {
              started.addAll(command);
              return code;
            });
  }

  @Test
  void ssh_runningServer_hasTheUserOfItsSystemAndTheExitCodeOfSsh() {
    Outcome outcome =
        noting(42).run("server", "ssh", "--ssh-port", "2222", "storage", "exit 42", "-v");

    assertThat(outcome).isEqualTo(new Outcome(42, "", ""));
    assertThat(started).containsExactly("ssh", "-p", "2222", "debian@127.0.20.1", "exit 42", "-v");
  }

  @Test
  @CommandCase(command = "server ssh", kind = Kind.HAPPY)
  void ssh_serverInRescue_hasTheUserRoot() {
    assertThat(run("server", "ssh", "--dry-run", "build"))
        .isEqualTo(new Outcome(0, "ssh root@127.0.20.2\n", ""));
  }

  @Test
  @CommandCase(command = "server ssh", kind = Kind.JSON)
  void ssh_json_isTheCommandAsAList() {
    Outcome outcome = run("server", "ssh", "--dry-run", "-o", "json", "storage", "uptime");

    JsonNode json = JsonMapper.shared().readTree(outcome.out());
    assertThat(json.path("name").asString()).isEqualTo("ns3001.example.net");
    assertThat(json.path("command").toString())
        .isEqualTo("[\"ssh\",\"debian@127.0.20.1\",\"uptime\"]");
  }

  @Test
  void ssh_serverThatIsSwitchedOff_isRefused() {
    assertThat(noting(0).run("server", "ssh", "ns3003.example.net"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                "ovh-do: ns3003.example.net is switched off and cannot be reached; 'ovh-do server"
                    + " start ns3003.example.net' switches it on\n"));
    assertThat(started).isEmpty();
  }

  @Test
  void ssh_ipv6OfAServer_isNotFound() {
    assertThat(noting(0).run("server", "ssh", "-6", "storage"))
        .isEqualTo(new Outcome(3, "", "ovh-do: ns3001.example.net has no IPv6 address\n"));
  }

  @Test
  @CommandCase(command = "server ssh", kind = Kind.REFUSED)
  void ssh_unknownServer_isNotFound() {
    assertThat(noting(0).run("server", "ssh", "ns9.example.net").exitCode()).isEqualTo(3);
    assertRefusedByTheApi(404, "GET", "/dedicated/server/ns9.example.net");
  }

  @Test
  @CommandCase(command = "server ssh", kind = Kind.BAD_INPUT)
  void ssh_noServer_isWrongUsage() {
    Outcome outcome = noting(0).run("server", "ssh");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: server ssh: SERVER is missing ('ovh-do server list' lists the values)");
  }
}
