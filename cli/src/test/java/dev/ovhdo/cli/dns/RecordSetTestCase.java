package dev.ovhdo.cli.dns;

import dev.ovhdo.sandbox.SandboxBuilder;
import java.util.List;

/** Base of the tests of record sets; the sandbox publishes zones at once. */
abstract class RecordSetTestCase extends ZoneTestCase {
  static final String NO_ZONE =
      "ovh-do: No zone is named \"example.org\". This account has: example.com, example.net. Did you"
          + " mean example.com or example.net?\n";

  @Override
  protected SandboxBuilder adapted(SandboxBuilder standard) {
    return super.adapted(standard).speed(1_000_000);
  }

  /** Returns the unpublished records of a name, such as {@code A 300 192.0.2.1}. */
  List<String> records(String subDomain) {
    return zone().records().stream()
        .filter(record -> record.subDomain().equals(subDomain))
        .map(record -> record.fieldType() + " " + record.ttl() + " " + record.target())
        .toList();
  }

  /** Returns the calls that are not GET, such as {@code POST /record}. */
  @Override
  protected List<String> changes() {
    return sandbox.journal().calls().stream()
        .filter(call -> !call.method().equals("GET"))
        .map(call -> call.method() + call.path().replace("/domain/zone/example.com", " "))
        .toList();
  }
}
