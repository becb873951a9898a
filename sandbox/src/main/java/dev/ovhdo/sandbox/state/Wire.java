package dev.ovhdo.sandbox.state;

import java.util.Arrays;
import java.util.Optional;

/** An enumeration whose constants have a spelling of their own in the API. */
public interface Wire {
  /** As the API spells it. */
  String text();

  static <E extends Enum<E> & Wire> Optional<E> parse(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.text().equals(text)).findFirst();
  }
}
