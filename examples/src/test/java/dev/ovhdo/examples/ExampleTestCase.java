package dev.ovhdo.examples;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs an example against the demonstration account of a sandbox. */
abstract class ExampleTestCase {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @TempDir Path home;
  Sandbox sandbox;
  Ovh ovh;

  @BeforeEach
  final void start() {
    sandbox = Sandbox.builder().machines(false).home(home).speed(50).start();
    DemoKeys keys = sandbox.keys();
    ovh =
        Ovh.builder()
            .configuration(
                Configuration.of(
                    Endpoint.of(sandbox.url().toString()),
                    new Credentials.Application(
                        keys.applicationKey(), keys.applicationSecret(), keys.consumerKey())))
            .build();
  }

  @AfterEach
  final void stop() {
    ovh.close();
    sandbox.close();
  }

  final String printed() {
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /** Returns the calls that are no GET, as method and path. */
  final List<String> changes() {
    return sandbox.journal().calls().stream()
        .filter(call -> !call.method().equals("GET"))
        .map(call -> call.method() + " " + call.path())
        .toList();
  }

  /** Returns the values of a record set, in the order of the zone. */
  final List<String> values(String zone, String name, String type) {
    return ovh.routes().domain().zone().zoneName(zone).record().all().items().stream()
        .filter(
            record -> name.equals(record.subDomain()) && type.equals(record.fieldType().value()))
        .map(record -> record.target())
        .toList();
  }

  final List<RecordedCall> calls(String method, String path) {
    return sandbox.journal().calls(method, path);
  }
}
