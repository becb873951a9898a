package dev.ovhdo.cli.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.cli.context.InteractiveStreams;
import org.junit.jupiter.api.Test;

class TaskProgressSandboxTest extends SandboxTestCase {
  @Test
  void show_taskWithoutPercentage_showsItsState() {
    Outcome outcome =
        program()
            .interactive(new InteractiveStreams(true, true, true))
            .run("server", "reboot", "storage", "--yes");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("ns3001.example.net hardReboot: todo 0s");
  }
}
