package dev.ovhdo.sandbox.state;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happens to a call instead of its regular response, as users write it in a fault. */
public sealed interface FaultEffect {

  /**
   * An error of the API.
   *
   * @param name the error class, such as {@code Client::NotFound::ServiceNotFound}
   * @param message the text of the error
   */
  record ErrorClass(String name, String message) implements FaultEffect {
    private static final Pattern TEXT =
        Pattern.compile("((?:Client|Server)(?:::\\w+)+)(?:\\s+(.+))?");

    /** The statuses of the second parts of error classes, from the schemas and from practice. */
    private static final Map<String, Integer> STATUSES =
        Map.ofEntries(
            Map.entry("Unauthorized", 401),
            Map.entry("PaymentRequired", 402),
            Map.entry("Forbidden", 403),
            Map.entry("NotFound", 404),
            Map.entry("MethodNotAllowed", 405),
            Map.entry("Conflict", 409),
            Map.entry("Gone", 410),
            Map.entry("PreconditionFailed", 412),
            Map.entry("Locked", 423),
            Map.entry("TooManyRequests", 429),
            Map.entry("ServiceExpired", 460),
            Map.entry("NotImplemented", 501),
            Map.entry("BadGateway", 502),
            Map.entry("ServiceUnavailable", 503),
            Map.entry("GatewayTimeout", 504));

    /** Parses an error class with an optional message, which may be in double quotes. */
    static Optional<FaultEffect> parse(String text) {
      Matcher matcher = TEXT.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      String name = matcher.group(1);
      String given = matcher.group(2);
      String message =
          given == null
              ? "The sandbox was configured to answer with " + name
              : given.replaceFirst("^\"(.*)\"$", "$1");
      return Optional.of(new ErrorClass(name, message));
    }

    /** Returns the HTTP status that fits the class. */
    public int status() {
      String[] parts = name.split("::", -1);
      return STATUSES.getOrDefault(parts[1], parts[0].equals("Client") ? 400 : 500);
    }
  }
}
