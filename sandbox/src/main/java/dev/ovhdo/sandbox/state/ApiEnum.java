package dev.ovhdo.sandbox.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An enumeration of the API, with the spelling of each constant in JSON. */
public interface ApiEnum {
  /** Returns the name of the constant. */
  String name();

  /**
   * Returns the spelling in the API, by default the name in camel case: {@code pendingValidation}.
   */
  default String text() {
    return Pattern.compile("_(.)")
        .matcher(name().toLowerCase(Locale.ROOT))
        .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }

  static <E extends Enum<E> & ApiEnum> Optional<E> parse(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.text().equals(text)).findFirst();
  }
}
