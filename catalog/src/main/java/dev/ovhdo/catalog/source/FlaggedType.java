package dev.ovhdo.catalog.source;

import dev.ovhdo.catalog.model.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A type followed by flags of the property or parameter: {@code vps.Task nullable read-only}. */
record FlaggedType(Type type, Set<String> flags) {
  static final String NULLABLE = "nullable";
  static final String READ_ONLY = "read-only";
  static final String REQUIRED = "required";
  private static final Set<String> KNOWN = Set.of(NULLABLE, READ_ONLY, REQUIRED);

  static FlaggedType parse(String text) {
    List<String> words = Arrays.asList(text.split(" "));
    Set<String> flags = Set.copyOf(words.subList(1, words.size()));
    if (!KNOWN.containsAll(flags)) {
      throw new IllegalArgumentException("Not a type with flags: " + text);
    }
    return new FlaggedType(Type.parse(words.get(0)), flags);
  }

  static String text(Type type, boolean nullable, boolean required, boolean readOnly) {
    List<String> words = new ArrayList<>(List.of(type.text()));
    if (nullable) {
      words.add(NULLABLE);
    }
    if (required) {
      words.add(REQUIRED);
    }
    if (readOnly) {
      words.add(READ_ONLY);
    }
    return String.join(" ", words);
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }
}
