package dev.ovhdo.cli;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demonstration account, whose configuration a test can change, and the clock of the system.
 */
public abstract class SandboxHomeTestCase {
  @TempDir protected Path home;
  protected SandboxHome sandboxHome;

  @BeforeEach
  void open() {
    sandboxHome = SandboxHome.in(home);
  }

  @AfterEach
  void close() {
    sandboxHome.close();
  }

  protected Outcome run(String... arguments) {
    return sandboxHome.program().run(arguments);
  }
}
