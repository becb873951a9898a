package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.sandbox.SandboxBuilder;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.util.ArrayList;
import java.util.List;

/** Base of the tests of whole zones. */
abstract class ZoneTestCase extends SandboxTestCase {
  static final String ZONE = "/domain/zone/example.com";

  @Override
  protected SandboxBuilder adapted(SandboxBuilder standard) {
    return standard.dns(false);
  }

  Zone zone() {
    return sandbox.account().zones().find("example.com").orElseThrow();
  }

  /** Switches a quirk of OVHcloud on. */
  void quirk(ZoneQuirk quirk) {
    sandbox.account().zones().put(zone().withQuirks(ZoneQuirks.NONE.with(quirk)));
  }

  /** Adds an unpublished record. */
  void addRecord(String type, String subDomain, String target) {
    List<ZoneRecord> more = new ArrayList<>(zone().records());
    more.add(new ZoneRecord(1, type, subDomain, target, 0));
    sandbox.account().zones().put(zone().withRecords(more));
  }
}
