package dev.ovhdo.sandbox.state;

import java.util.List;

/** The content of a zone at one moment. */
public record ZoneContent(ZoneSoa soa, List<ZoneRecord> records) {
  public ZoneContent {
    records = List.copyOf(records);
  }

  public ZoneContent withRecords(List<ZoneRecord> changed) {
    return new ZoneContent(soa, changed);
  }

  public ZoneContent withSerial(long serial) {
    return new ZoneContent(soa.withSerial(serial), records);
  }
}
