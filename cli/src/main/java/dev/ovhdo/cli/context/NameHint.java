package dev.ovhdo.cli.context;

import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.catalog.text.Suggestions;
import dev.ovhdo.client.error.ConfigurationException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The question {@code Did you mean vps-demo?}, from the names that a failed look-up has read. */
final class NameHint {
  /** A service name with its display name, or a name with its number. */
  private static final Pattern TWO_NAMES = Pattern.compile("(.+) \\((.+)\\)");

  private NameHint() {}

  /** Returns the question after a sentence; empty if no name is near. */
  static String after(ResourceNotFoundException missing) {
    String name = missing.name();
    boolean isWord = name.chars().anyMatch(Character::isLetter);
    // A number is mistyped as another number, and an address as another address, without a sign.
    if (!isWord || missing.kind().equals("IP block")) {
      return "";
    }
    List<String> names =
        missing.candidates().stream()
            .flatMap(NameHint::names)
            .filter(each -> !each.equals(name))
            .distinct()
            .toList();
    return Suggestions.question(name, names)
        .map(question -> " D" + question.substring(1))
        .orElse("");
  }

  /** Returns the question after the end of a clause; empty if no value is near. */
  static String after(ConfigurationException unknown) {
    return unknown.known().isEmpty()
        ? ""
        : Suggestions.question(unknown.given(), unknown.known())
            .map(question -> "; " + question)
            .orElse("");
  }

  private static Stream<String> names(String candidate) {
    Matcher both = TWO_NAMES.matcher(candidate);
    return both.matches()
        ? Stream.of(candidate, both.group(1), both.group(2))
        : Stream.of(candidate);
  }
}
