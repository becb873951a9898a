package dev.ovhdo.api.dns;

import dev.ovhdo.api.error.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record set with normalized name and values.
 *
 * @param set the set with relative name in ASCII and the values to send
 * @param data the parsed values, in the same order
 */
record NormalizedRecordSet(RecordSet set, List<RecordData> data) {
  NormalizedRecordSet {
    data = List.copyOf(data);
  }

  /**
   * Identifies a record set on the wire.
   *
   * @param name relative, in ASCII
   * @param type the wire type
   */
  record Key(String name, RecordType type) {}

  /**
   * Normalizes a set and drops duplicate values.
   *
   * @throws InvalidInputException if the name or a value is invalid
   */
  static NormalizedRecordSet of(RecordSet set, ZoneName zone) {
    String name = zone.relative(set.name());
    Map<String, RecordData> data = new LinkedHashMap<>();
    try {
      for (String value : set.values()) {
        RecordData each = RecordData.parse(set.type(), value, zone);
        data.putIfAbsent(each.wire(), each);
      }
    } catch (InvalidInputException e) {
      throw new InvalidInputException(name + " " + set.type() + ": " + e.getMessage(), e);
    }
    return of(name, set.type(), set.ttl(), List.copyOf(data.values()));
  }

  static NormalizedRecordSet of(
      String name, RecordType type, @Nullable Long ttl, List<RecordData> data) {
    List<String> values = data.stream().map(RecordData::text).toList();
    return new NormalizedRecordSet(new RecordSet(name, type, ttl, values), data);
  }

  Key key() {
    return new Key(set.name(), set.type().wireType());
  }
}
