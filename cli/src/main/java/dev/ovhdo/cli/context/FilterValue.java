package dev.ovhdo.cli.context;

import dev.ovhdo.catalog.text.Suggestions;
import dev.ovhdo.client.value.OpenEnum;
import java.util.List;

/**
 * The value of an option that filters a list by an enumeration of OVHcloud. OVHcloud may have added
 * values, so an unknown value is sent, with a warning if a known value is near.
 */
public final class FilterValue {
  private FilterValue() {}

  /**
   * Returns the value, and prints a warning if it may be mistyped.
   *
   * @param option the name of the option
   * @param known the values that this version knows
   */
  public static <E extends OpenEnum<String>> E checked(
      CommandContext context, String option, E value, List<E> known) {
    if (!known.contains(value)) {
      List<String> words = known.stream().map(OpenEnum::value).toList();
      Suggestions.question(value.value(), words)
          .ifPresent(
              question ->
                  context
                      .terminal()
                      .note(
                          "warning: %s: '%s' is not a known value; %s"
                              .formatted(option, value.value(), question)));
    }
    return value;
  }
}
