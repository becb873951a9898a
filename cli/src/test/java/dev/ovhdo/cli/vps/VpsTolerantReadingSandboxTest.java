package dev.ovhdo.cli.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.SshKey;
import dev.ovhdo.sandbox.state.VpsIp;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that a command shows and does not need, and values that must not be used. */
class VpsTolerantReadingSandboxTest extends VpsTestCase {
  @Test
  void list_addressesOfOneCannotBeRead_showsTheOthers() {
    sandbox.faults().next(Fault.status(500).on("GET", "/vps/*vps-web*/ips").times(9));

    Outcome outcome = run("vps", "list", "-o", "tsv", "--columns", "name,ips");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("vps-demo\t127.0.10.1")
        .contains("vps-web\t\n")
        .contains("vps-db\t127.0.10.3");
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: the addresses of vps-web could not be read: GET /vps/vps-web/ips answered 500");
  }

  @Test
  void stop_addressesCannotBeRead_continuesWithANote() {
    sandbox.faults().next(Fault.status(500).on("GET", "/vps/vps-demo/ips").times(9));

    Outcome outcome = run("vps", "stop", "demo", "--yes", "--no-wait");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: vps-demo (demo): continuing without the addresses, which could not be read:")
        .contains("  IPs   unknown\n");
    assertThat(changes()).containsExactly("POST /vps/vps-demo/stop");
  }

  @Test
  void restore_imageCannotBeRead_isReportedAsDoneWithANote() {
    sandbox.faults().next(Fault.status(500).on("GET", "/vps/vps-web/images/current").times(9));

    Outcome outcome =
        run("vps", "snapshot", "restore", "vps-web", "--ssh-timeout=1s", "--ssh-port=1", "--yes");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .contains("Done: vps-web is restored to its snapshot of 2026-10-31T22:15:00+01:00\n")
        .contains(
            "ovh-do: the login user of vps-web could not be read: GET"
                + " /vps/vps-web/images/current answered 500");
  }

  @Test
  void info_partsThatCannotBeRead_areNoted() {
    for (String part : List.of("images/current", "datacenter", "snapshot")) {
      sandbox.faults().next(Fault.status(500).on("GET", "/vps/vps-demo/" + part).times(9));
    }

    Outcome outcome = run("vps", "show", "demo");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("name         vps-demo\n");
    assertThat(outcome.err().lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).contains("of vps-demo could not be read: "));
  }

  @Test
  void ssh_addressThatIsAnOption_isRefused() {
    change("vps-demo", vps -> vps.withIps(List.of(VpsIp.of("-oProxyCommand=touch /tmp/x"))));

    assertThat(run("vps", "ssh", "--dry-run", "demo"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                "ovh-do: OVHcloud returned \"-oProxyCommand=touch /tmp/x\" as an address of"
                    + " vps-demo, which is not an IP address; ssh was not started\n"));
  }

  @Test
  void rebuild_keyOfTheAccountThatIsNoKey_isRefusedBeforeThePlan() {
    sandbox.account().sshKeys().put(new SshKey("junk", "no key"));

    assertThat(run("vps", "rebuild", "demo", "debian", "--key", "junk", "--yes"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: The SSH key \"junk\" of the account cannot be installed. The text is not a"
                    + " public SSH key. A public key is one line such as: ssh-ed25519 AAAA… name\n"));
    assertThat(changes()).isEmpty();
  }
}
