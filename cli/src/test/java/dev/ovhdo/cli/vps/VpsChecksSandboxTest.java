package dev.ovhdo.cli.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.sandbox.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands check before they send a change, and after OVHcloud has refused it. */
class VpsChecksSandboxTest extends VpsTestCase {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "vps rename vps-demo other",
        "vps console vps-demo",
        "get-console vps-demo",
      })
  void change_refusedBecauseOfATask_namesTheTask(String command) {
    run("vps", "reboot", "vps-demo", "--yes", "--no-wait");
    sandbox
        .faults()
        .next(
            Fault.status(
                    400,
                    "Client::BadRequest",
                    "Action not available while there are running tasks on the VPS")
                .on("PUT", "/vps/vps-demo"));
    sandbox
        .faults()
        .next(
            Fault.status(
                    400,
                    "Client::BadRequest",
                    "Action not available while there are running tasks on the VPS")
                .on("POST", "/vps/vps-demo/getConsoleUrl"));

    Outcome outcome = run(command.split(" ", -1));

    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(5);
    assertThat(outcome.err()).contains("rebootVm");
  }

  @Test
  void snapshotCreate_secondSnapshot_isRefusedBeforeAnythingIsSent() {
    run("vps", "snapshot", "create", "vps-demo");
    int before = changes().size();

    Outcome outcome = run("vps", "snapshot", "create", "vps-demo");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err())
        .matches(
            "ovh-do: vps-demo \\(demo\\) has a snapshot already, of .+; 'ovh-do vps snapshot delete"
                + " vps-demo' removes it\n");
    assertThat(changes()).hasSize(before);
  }

  @Test
  void rename_nameOfAnotherVps_warns() {
    run("vps", "rename", "vps-web", "shop");

    Outcome outcome = run("vps", "rename", "vps-demo", "shop");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: warning: vps-web has the display name shop, too; use the service names\n");
  }

  @Test
  void info_memoryAndDisk_haveTheirUnits() {
    assertThat(run("vps", "show", "vps-demo").out())
        .contains("memory       4 GB\n", "disk         40 GB\n");
  }
}
