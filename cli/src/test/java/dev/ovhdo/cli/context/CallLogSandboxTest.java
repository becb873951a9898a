package dev.ovhdo.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.sandbox.Fault;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CallLogSandboxTest extends SandboxTestCase {
  @Test
  void debug_attemptWithoutAnswer_isShownBeforeTheNext() {
    sandbox.faults().next(Fault.brokenConnection().on("GET", "/vps"));

    Outcome outcome = run("vps", "list", "--debug");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).contains("/vps: no answer, ", "/vps (attempt 2): 200 in ");
  }

  @Test
  void summary_cancelledCall_saysSo() {
    assertThat(CallLog.reason(new CancellationException())).isEqualTo("cancelled");
    assertThat(CallLog.reason(new IOException("reset"))).isEqualTo("no answer, reset");
    assertThat(CallLog.reason(null)).isEqualTo("no answer");
  }

  @Test
  void verbose_waitInADryRun_isShown() {
    sandbox.faults().next(Fault.status(429).on("GET", "/vps/vps-demo").with("Retry-After", "0"));

    Outcome outcome = run("vps", "reboot", "vps-demo", "--dry-run", "-v");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).contains("/vps/vps-demo: waits 0 ms before attempt 2\n");
  }
}
