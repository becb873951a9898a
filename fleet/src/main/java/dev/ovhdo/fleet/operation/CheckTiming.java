package dev.ovhdo.fleet.operation;

import dev.ovhdo.api.error.InvalidInputException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * How often a check looks, and for how long. Immutable.
 *
 * @param timeout the target fails if the condition does not hold within this time
 * @param interval the time between two looks
 */
public record CheckTiming(Duration timeout, Duration interval) {
  /** The names of the parameters, whose values are durations of ISO 8601, such as PT5M. */
  public static final Set<String> PARAMETERS = Set.of("timeout", "interval");

  /** A server with much memory takes more than ten minutes to start. */
  private static final CheckTiming STANDARD =
      new CheckTiming(Duration.ofMinutes(15), Duration.ofSeconds(10));

  /** Checks the components. */
  public CheckTiming {
    requirePositive("timeout", timeout);
    requirePositive("interval", interval);
  }

  private static void requirePositive(String name, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new InvalidInputException("the " + name + " of a check must be greater than zero");
    }
  }

  /** Returns a look each 10 seconds for 15 minutes. */
  public static CheckTiming standard() {
    return STANDARD;
  }

  static CheckTiming of(Map<String, String> parameters) {
    return new CheckTiming(
        duration(parameters, "timeout", STANDARD.timeout()),
        duration(parameters, "interval", STANDARD.interval()));
  }

  private static Duration duration(Map<String, String> parameters, String name, Duration standard) {
    String text = parameters.get(name);
    try {
      return text == null ? standard : Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidInputException(
          name + " must be a duration such as PT5M, not \"" + text + "\"");
    }
  }

  void writeTo(ObjectNode json) {
    json.put("timeout", timeout.toString()).put("interval", interval.toString());
  }
}
