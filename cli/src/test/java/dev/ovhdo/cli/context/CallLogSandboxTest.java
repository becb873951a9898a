package dev.ovhdo.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.sandbox.Fault;
import org.junit.jupiter.api.Test;

class CallLogSandboxTest extends SandboxTestCase {
  @Test
  void debug_attemptWithoutAnswer_isShownBeforeTheNext() {
    sandbox.faults().next(Fault.brokenConnection().on("GET", "/vps"));

    Outcome outcome = run("vps", "list", "--debug");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).contains("/vps: no answer, ", "/vps (attempt 2): 200 in ");
  }
}
