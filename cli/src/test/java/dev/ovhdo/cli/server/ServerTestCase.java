package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.task.SteppingTime;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.Server;
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
 * sleeps: what a command prints is the same each time.
 */
abstract class ServerTestCase {
  static final String STORAGE = "ns3001.example.net";

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

  /** Changes a server at the sandbox. */
  void change(String name, UnaryOperator<Server> change) {
    sandbox.account().servers().update(name, change);
  }

  Server server(String name) {
    return sandbox.account().servers().find(name).orElseThrow();
  }

  /** Returns the number of the task that was begun last. */
  long lastTask() {
    List<Long> all = sandbox.account().serverTasks().keys();
    return all.get(all.size() - 1);
  }

  /** Returns the bodies that were sent with a method to a path. */
  List<String> sent(String method, String path) {
    return sandbox.journal().calls(method, path).stream().map(RecordedCall::body).toList();
  }

  /** Returns what was sent that is no GET, as {@code POST /dedicated/server/…/reboot}. */
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
