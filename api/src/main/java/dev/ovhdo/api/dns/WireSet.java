package dev.ovhdo.api.dns;

import dev.ovhdo.api.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record set whose name and values have been checked.
 *
 * @param set the set, with its name relative and in ASCII, and the values as they are sent
 * @param data what each value is, in the order of the values
 */
record WireSet(RecordSet set, List<RecordData> data) {
  WireSet {
    data = List.copyOf(data);
  }

  /**
   * Under what resolvers know a set.
   *
   * @param name relative, in ASCII
   * @param type the wire type
   */
  record Key(String name, RecordType type) {}

  /**
   * Checks a set; a value that is there twice counts once.
   *
   * @throws InvalidInputException if the name or a value isn't possible
   */
  static WireSet of(RecordSet set, ZoneName zone) {
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

  static WireSet of(String name, RecordType type, @Nullable Long ttl, List<RecordData> data) {
    List<String> values = data.stream().map(RecordData::text).toList();
    return new WireSet(new RecordSet(name, type, ttl, values), data);
  }

  Key key() {
    return new Key(set.name(), set.type().wireType());
  }
}
