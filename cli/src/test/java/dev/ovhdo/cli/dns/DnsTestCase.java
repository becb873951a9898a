package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.task.SteppingTime;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The zones of the demonstration account, and a clock that only goes on when the program sleeps.
 */
abstract class DnsTestCase {
  static final String NO_ZONE =
      "ovh-do: No zone is named \"example.org\". This account has: example.com, example.net.\n";

  final SteppingTime time = new SteppingTime();
  Sandbox sandbox;

  @TempDir Path home;

  @BeforeEach
  void startSandbox() throws IOException {
    sandbox =
        Sandbox.builder().home(home).clock(time.clock()).machines(false).speed(1_000_000).start();
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

  /** Writes a file in the directory where the program runs. */
  void file(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(home.resolve("work")).resolve(name), text);
  }

  Zone zone() {
    return sandbox.account().zones().find("example.com").orElseThrow();
  }

  /** Returns the records of a name as their owner sees them: {@code A 300 192.0.2.1}. */
  List<String> records(String subDomain) {
    return zone().records().stream()
        .filter(record -> record.subDomain().equals(subDomain))
        .map(record -> record.fieldType() + " " + record.ttl() + " " + record.target())
        .toList();
  }

  /** Returns what was sent that is no GET, as {@code POST /record}. */
  List<String> changes() {
    return sandbox.journal().calls().stream()
        .filter(call -> !call.method().equals("GET"))
        .map(call -> call.method() + call.path().replace("/domain/zone/example.com", " "))
        .toList();
  }
}
