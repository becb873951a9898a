package dev.ovhdo.cli.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.cli.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForegroundRunnerTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @Test
  void run_program_hasItsExitCode() throws Exception {
    List<String> silent =
        List.of(
            JAVA, "--dry-run", "-cp", System.getProperty("java.class.path"), Main.class.getName());

    assertThat(ForegroundRunner.ofThisProcess().run(silent)).isZero();
  }

  @Test
  void run_missingProgram_isAFailure() {
    assertThatThrownBy(() -> ForegroundRunner.ofThisProcess().run(List.of("/nonexistent/program")))
        .isInstanceOf(IOException.class);
  }
}
