package dev.ovhdo.cli.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.task.SteppingTime;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.Vps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demonstration account without its machines, and a clock that only goes on when the program
 * sleeps: what a command prints is the same each time, to the last percent.
 */
abstract class VpsTestCase {
  final SteppingTime time = new SteppingTime();
  Sandbox sandbox;

  @TempDir Path home;

  @BeforeEach
  void startSandbox() throws IOException {
    sandbox = Sandbox.builder().home(home).clock(time.clock()).machines(false).start();
    Files.copy(sandbox.configuration(), home.resolve(".ovh.conf"));
  }

  @AfterEach
  void stopSandbox() {
    sandbox.close();
  }

  ProgramRunner program() {
    return new ProgramRunner(home).time(time.source());
  }

  Outcome run(String... arguments) {
    return program().run(arguments);
  }

  /** Changes a VPS at the server. */
  void change(String vps, UnaryOperator<Vps> change) {
    sandbox.account().vps().update(vps, change);
  }

  Vps vps(String name) {
    return sandbox.account().vps().find(name).orElseThrow();
  }

  /** Returns the number of the task that was begun last. */
  long lastTask() {
    List<Long> all = sandbox.account().tasks().keys();
    return all.get(all.size() - 1);
  }

  /** Returns what was sent that is no GET, as {@code POST /vps/vps-demo/stop}. */
  List<String> changes() {
    return sandbox.journal().calls().stream()
        .filter(call -> !call.method().equals("GET"))
        .map(call -> call.method() + " " + call.path())
        .toList();
  }

  /** Checks that the API itself refused a call. */
  void assertRefusedByTheApi(int status, String method, String path) {
    assertThat(sandbox.journal().calls(method, path))
        .extracting(RecordedCall::status)
        .contains(status);
  }
}
