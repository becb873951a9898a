package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.task.SteppingTime;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.SandboxBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demonstration account without its machines, and a clock that only goes on when the program
 * sleeps: what a command prints is the same each time, to the last percent.
 */
public abstract class SandboxTestCase {
  protected final SteppingTime time = new SteppingTime();
  protected Sandbox sandbox;

  @TempDir protected Path home;

  @BeforeEach
  void startSandbox() throws IOException {
    sandbox = adapted(Sandbox.builder().home(home).clock(time.clock()).machines(false)).start();
    Files.copy(sandbox.configuration(), home.resolve(".ovh.conf"));
  }

  @AfterEach
  void stopSandbox() {
    sandbox.close();
  }

  /** Returns the sandbox as the tests of a class want it. */
  protected SandboxBuilder adapted(SandboxBuilder standard) {
    return standard;
  }

  protected ProgramRunner program() {
    return new ProgramRunner(home).time(time.source());
  }

  protected Outcome run(String... arguments) {
    return program().run(arguments);
  }

  /** Returns a file in the directory where the program runs. */
  protected Path file(String name) {
    return home.resolve("work").resolve(name);
  }

  /** Writes a file there. */
  protected Path write(String name, String text) throws IOException {
    Files.createDirectories(home.resolve("work"));
    return Files.writeString(file(name), text);
  }

  /** Returns what was sent that is no GET, as {@code POST /vps/vps-demo/stop}. */
  protected List<String> changes() {
    return sandbox.journal().calls().stream()
        .filter(call -> !call.method().equals("GET"))
        .map(call -> call.method() + " " + call.path())
        .toList();
  }

  /** Checks that the API itself refused a call. */
  protected void assertRefusedByTheApi(int status, String method, String path) {
    assertThat(sandbox.journal().calls(method, path))
        .extracting(RecordedCall::status)
        .contains(status);
  }
}
