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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demonstration account without SSH machines, and a clock that advances only when the program
 * sleeps, so that the output of a command is always the same, including percentages.
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

  /** Adapts the sandbox to the tests of a class. */
  protected SandboxBuilder adapted(SandboxBuilder standard) {
    return standard;
  }

  protected ProgramRunner program() {
    return new ProgramRunner(home).time(time.source());
  }

  protected Outcome run(String... arguments) {
    return program().run(arguments);
  }

  /** Runs a command that succeeds with {@code -o json}, and returns its output. */
  protected JsonNode json(String... command) {
    Outcome outcome =
        run(Stream.concat(Stream.of(command), Stream.of("-o", "json")).toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return JsonMapper.shared().readTree(outcome.out());
  }

  /** Returns a file in the directory where the program runs. */
  protected Path file(String name) {
    return home.resolve("work").resolve(name);
  }

  /** Writes a file to the working directory. */
  protected Path write(String name, String text) throws IOException {
    Files.createDirectories(home.resolve("work"));
    return Files.writeString(file(name), text);
  }

  /** Returns the requests other than GET, such as {@code POST /vps/vps-demo/stop}. */
  protected List<String> changes() {
    return sandbox.journal().calls().stream()
        .filter(call -> !call.method().equals("GET"))
        .map(call -> call.method() + " " + call.path())
        .toList();
  }

  /** Checks that the API refused a request. */
  protected void assertRefusedByTheApi(int status, String method, String path) {
    assertThat(sandbox.journal().calls(method, path))
        .extracting(RecordedCall::status)
        .contains(status);
  }
}
