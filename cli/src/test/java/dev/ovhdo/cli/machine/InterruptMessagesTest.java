package dev.ovhdo.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.context.GlobalOptions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptMessagesTest {
  @TempDir private Path home;

  private String printed(String... labelsAndMessages) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment = new ProgramRunner(home).environment(err);
    try (CommandContext context =
        new CommandContext(
            environment, new GlobalOptions(), environment.textOut(), environment.textErr())) {
      InterruptMessages messages = new InterruptMessages(context.terminal());
      for (int i = 0; i < labelsAndMessages.length; i += 2) {
        messages.set(labelsAndMessages[i], labelsAndMessages[i + 1]);
      }
      context.terminal().printInterruptMessage();
    }
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void interruption_severalChangesRun_hasALineForEach() {
    assertThat(
            printed(
                "vps-1", "interrupted. The task continues at OVHcloud",
                "vps-2", "interrupted. Run the same command again"))
        .isEqualTo(
            "ovh-do: interrupted\n"
                + "  vps-1: The task continues at OVHcloud\n"
                + "  vps-2: Run the same command again\n");
  }

  @Test
  void interruption_changesHaveEnded_saysNothingAboutThem() {
    assertThat(
            printed(
                "vps-1", "interrupted. The task continues at OVHcloud",
                "vps-2", "interrupted. Run the same command again",
                "vps-1", ""))
        .isEqualTo("ovh-do: interrupted\n  vps-2: Run the same command again\n");
    assertThat(printed("vps-1", "interrupted. Wait", "vps-1", "")).isEmpty();
  }
}
