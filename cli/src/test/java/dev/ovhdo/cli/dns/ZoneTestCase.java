package dev.ovhdo.cli.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.task.SteppingTime;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration account, and a clock that only goes on when the program sleeps. */
abstract class ZoneTestCase {
  static final String ZONE = "/domain/zone/example.com";

  final SteppingTime time = new SteppingTime();
  Sandbox sandbox;

  @TempDir Path home;

  @BeforeEach
  void startSandbox() throws IOException {
    sandbox = Sandbox.builder().home(home).clock(time.clock()).machines(false).dns(false).start();
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

  Zone zone() {
    return sandbox.account().zones().find("example.com").orElseThrow();
  }

  /** Adds a record that is not published. */
  void addRecord(String type, String subDomain, String target) {
    List<ZoneRecord> more = new ArrayList<>(zone().records());
    more.add(new ZoneRecord(1, type, subDomain, target, 0));
    sandbox.account().zones().put(zone().withRecords(more));
  }

  /** Returns a file in the program's working directory. */
  Path file(String name) {
    return home.resolve("work").resolve(name);
  }

  Path write(String name, String text) throws IOException {
    Files.createDirectories(home.resolve("work"));
    return Files.writeString(file(name), text);
  }

  /** Returns what was sent that is no GET, as {@code POST /domain/zone/example.com/refresh}. */
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
