package dev.ovhdo.api.dns;

import dev.ovhdo.routes.domain.DomainZoneRecord;
import java.util.Locale;

/** A current record of a zone. */
record CurrentRecord(
    long id, NormalizedRecordSet.Key key, RecordType type, long ttl, RecordData data) {
  static CurrentRecord of(DomainZoneRecord record, ZoneName zone) {
    String sub = record.subDomain() == null ? "" : record.subDomain();
    RecordType type = RecordType.of(record.fieldType().value());
    return new CurrentRecord(
        record.id(),
        new NormalizedRecordSet.Key(
            sub.isEmpty() ? "@" : sub.toLowerCase(Locale.ROOT), type.wireType()),
        type,
        record.optional(DomainZoneRecord::ttl).orElse(0L),
        RecordData.ofRecord(type, record.target(), zone));
  }

  /**
   * Returns whether an update can give this record the desired value; an update cannot change the
   * type. For a desired TXT record, a current SPF, DKIM or DMARC record is suitable if the value
   * fits its type.
   */
  boolean canBecome(RecordType wanted, RecordData value) {
    return type.equals(wanted)
        || (wanted.equals(RecordType.TXT) && ValueRules.isNative(type, key.name(), value.wire()));
  }

  /** Returns the value in the format of this record's own type. */
  String textFor(RecordType wanted, RecordData value) {
    return type.equals(wanted) ? value.text() : ValueRules.nativeText(type, value);
  }
}
