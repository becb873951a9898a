package dev.ovhdo.cli.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialFlushSandboxTest {
  @TempDir Path home;

  @Test
  @CommandCase(command = "credential flush", kind = Kind.HAPPY)
  void run_expiredCredentials_removesAndListsOnlyThem() {
    try (SandboxHome sandboxHome = SandboxHome.in(home)) {
      List<Long> before = sandboxHome.sandbox().account().credentials().keys();

      assertThat(sandboxHome.program().run("credential", "flush"))
          .isEqualTo(new Outcome(0, "6001000002 7001000001 2026-02-01T03:04:05+01:00\n", ""));
      assertThat(sandboxHome.sandbox().account().credentials().keys())
          .hasSize(before.size() - 1)
          .doesNotContain(6001000002L);
      assertThat(sandboxHome.program().run("credential", "flush"))
          .isEqualTo(new Outcome(0, "", "ovh-do: no credential has expired\n"));
    }
  }
}
