package dev.ovhdo.sandbox.state;

import java.util.Arrays;
import java.util.Optional;

/** An enumeration of the API, with the spelling of each constant in JSON. */
public interface ApiEnum {
  /** The spelling in the API. */
  String text();

  static <E extends Enum<E> & ApiEnum> Optional<E> parse(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.text().equals(text)).findFirst();
  }
}
