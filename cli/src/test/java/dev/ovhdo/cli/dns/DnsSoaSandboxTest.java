package dev.ovhdo.cli.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.sandbox.state.ZoneSoa;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DnsSoaSandboxTest extends SandboxTestCase {
  @Test
  void set_everyNumberAndAMailbox_isChangedAndShown() {
    Outcome outcome =
        run(
            "dns",
            "soa",
            "example.com",
            "--set",
            "refresh=7200",
            "--set",
            "expire=172800",
            "--set",
            "nxDomainTtl=120",
            "--set",
            "email=ops.example.com",
            "-o",
            "json");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    ZoneSoa soa = sandbox.account().zones().find("example.com").orElseThrow().soa();
    assertThat(soa.refresh()).isEqualTo(7200);
    assertThat(soa.expire()).isEqualTo(172_800);
    assertThat(soa.nxDomainTtl()).isEqualTo(120);
    assertThat(soa.email()).isEqualTo("ops.example.com.");
    assertThat(JsonMapper.shared().readTree(outcome.out()).path("refresh").asLong())
        .isEqualTo(7200);
  }
}
