package dev.ovhdo.cli.select;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value that the user can select.
 *
 * @param value the argument of the command
 * @param columns the shown texts, of which the first names the value
 */
record Candidate(String value, List<String> columns) {
  Candidate {
    columns = List.copyOf(columns);
  }

  /** Returns a candidate that shows its value, and the details that are known and differ. */
  static Candidate of(String value, @Nullable String... details) {
    Stream<String> known = Stream.of(details).flatMap(Stream::ofNullable);
    return new Candidate(
        value,
        Stream.concat(
                Stream.of(value),
                known.filter(detail -> !detail.isBlank() && !detail.equals(value)))
            .toList());
  }
}
