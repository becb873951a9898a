package dev.ovhdo.api.dns;

import dev.ovhdo.routes.domain.DomainZoneRecord;
import java.util.Locale;

/** A record that is there. */
record Existing(long id, WireSet.Key key, RecordType type, long ttl, RecordData data) {
  static Existing of(DomainZoneRecord record, ZoneName zone) {
    String sub = record.subDomain() == null ? "" : record.subDomain();
    RecordType type = RecordType.of(record.fieldType().value());
    return new Existing(
        record.id(),
        new WireSet.Key(sub.isEmpty() ? "@" : sub.toLowerCase(Locale.ROOT), type.wireType()),
        type,
        record.ttl() == null ? 0 : record.ttl(),
        RecordData.read(type, record.target(), zone));
  }

  /**
   * Returns whether this record can become one with another value; its type can't be changed. Where
   * any TXT is wanted, one to which OVHcloud gives a name will do as long as the name fits.
   */
  boolean canBecome(RecordType wanted, RecordData value) {
    return type.equals(wanted)
        || (wanted.equals(RecordType.TXT) && ValueRules.isNative(type, key.name(), value.wire()));
  }

  /** Returns the value in the form that this record's own type wants. */
  String written(RecordType wanted, RecordData value) {
    return type.equals(wanted) ? value.text() : ValueRules.nativeText(type, value);
  }
}
