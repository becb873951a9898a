package dev.ovhdo.cli.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The host keys of a rebuilt VPS whose addresses cannot be used. */
class VpsRebuildAddressesSandboxTest extends VpsTestCase {
  @Test
  void rebuild_noAddress_leavesKnownHostsAlone() {
    change("vps-demo", vps -> vps.withIps(List.of()));

    Outcome outcome = run("vps", "rebuild", "vps-demo", "Debian 12", "--yes");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains("ovh-do: vps-demo has no IP address; known_hosts was not changed\n");
    assertThat(home.resolve(".ssh/known_hosts")).doesNotExist();
  }
}
