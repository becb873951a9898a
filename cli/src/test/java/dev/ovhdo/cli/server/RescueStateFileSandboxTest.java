package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RescueStateFileSandboxTest extends ServerTestCase {
  private Outcome rescue(Path state) {
    return program()
        .variable("XDG_STATE_HOME", state.toString())
        .run("server", "rescue", "storage", "--key", "laptop", "--yes", "--no-wait");
  }

  @Test
  void save_folderOfTheVariable_hasThePreviousBoot() throws IOException {
    assertThat(rescue(home.resolve("state")).exitCode()).isZero();

    assertThat(Files.readString(home.resolve("state/ovh-do/rescue.json")))
        .contains("\"" + STORAGE + "\"", "\"previousBoot\":1");
    assertThat(home.resolve(".local")).doesNotExist();
  }

  @Test
  void save_folderThatCannotBeWritten_isAWarning() throws IOException {
    Path file = Files.writeString(home.resolve("state"), "");

    Outcome outcome = rescue(file);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .contains("warning: could not save the previous boot in " + file + "/ovh-do/rescue.json: ");
  }
}
