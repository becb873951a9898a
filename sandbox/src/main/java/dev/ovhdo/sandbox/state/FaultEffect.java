package dev.ovhdo.sandbox.state;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens to a call instead of its regular response, as users write it in a fault. */
public sealed interface FaultEffect {

  /**
   * Parses an effect: an error class with an optional message, a status with an optional message,
   * or the name of a {@link Kind} with its argument.
   *
   * @throws IllegalArgumentException if the text is not an effect; the message completes the
   *     sentence "the fault …"
   */
  static FaultEffect parse(String text) {
    return ErrorAnswer.parse(text)
        .or(() -> Disturbance.parse(text))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "has the unknown effect \""
                        + text
                        + "\"; an effect is an error class or \"status N\", each with an optional"
                        + " message, or "
                        + Arrays.stream(Kind.values())
                            .map(Kind::form)
                            .collect(Collectors.joining(", "))));
  }

  /** Returns the effect in the form of {@link #parse}. */
  String text();

  /**
   * An error of the API. The call changes nothing.
   *
   * @param status the HTTP status
   * @param name the error class, such as {@code Client::NotFound::ServiceNotFound}
   * @param message the text of the error
   */
  record ErrorAnswer(int status, String name, String message) implements FaultEffect {
    private static final Pattern CLASS =
        Pattern.compile("((?:Client|Server)(?:::\\w+)+)(?:\\s+(.+))?");
    private static final Pattern STATUS = Pattern.compile("status\\s+([45]\\d\\d)(?:\\s+(.+))?");

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

    @Override
    public String text() {
      String byStatus = "status " + status;
      boolean isPlain = name.equals(classOf(status)) && message.equals(message(null, byStatus));
      String effect = isPlain || statusOf(name) != status ? byStatus : name;
      return message.equals(message(null, effect)) ? effect : effect + " " + message;
    }

    private static Optional<FaultEffect> parse(String text) {
      Matcher byClass = CLASS.matcher(text);
      if (byClass.matches()) {
        String name = byClass.group(1);
        return Optional.of(new ErrorAnswer(statusOf(name), name, message(byClass.group(2), name)));
      }
      Matcher byStatus = STATUS.matcher(text);
      if (byStatus.matches()) {
        int status = Integer.parseInt(byStatus.group(1));
        return Optional.of(
            new ErrorAnswer(
                status, classOf(status), message(byStatus.group(2), "status " + status)));
      }
      return Optional.empty();
    }

    /** Returns the given message, which may be in double quotes, or a text that names the cause. */
    private static String message(@Nullable String given, String cause) {
      return given == null
          ? "The sandbox was configured to answer with " + cause
          : given.replaceFirst("^\"(.*)\"$", "$1");
    }

    /** Returns the HTTP status that fits an error class. */
    public static int statusOf(String name) {
      String[] parts = name.split("::", -1);
      return STATUSES.getOrDefault(parts[1], parts[0].equals("Client") ? 400 : 500);
    }

    private static String classOf(int status) {
      String side = status < 500 ? "Client::" : "Server::";
      return side
          + STATUSES.entrySet().stream()
              .filter(each -> each.getValue() == status)
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(status < 500 ? "BadRequest" : "InternalServerError");
    }
  }

  /**
   * A failure of the network, of a load balancer, of a clock or of a store.
   *
   * @param duration the argument of a kind that has a duration, else zero
   * @param status the argument of a kind that has a status, else 0
   */
  record Disturbance(Kind kind, Duration duration, int status) implements FaultEffect {
    private static final Pattern DURATION = Pattern.compile("(-?\\d{1,9})(ms|s|m|h|d)");

    @Override
    public String text() {
      return switch (kind.argument) {
        case NOTHING -> kind.text();
        case STATUS -> kind.text() + " " + status;
        case DURATION, SIGNED_DURATION -> kind.text() + " " + text(duration);
      };
    }

    /** Returns a duration in the largest unit that needs no fraction. */
    private static String text(Duration duration) {
      long millis = duration.toMillis();
      if (millis == 0) {
        return "0s";
      }
      if (millis % 86_400_000 == 0) {
        return millis / 86_400_000 + "d";
      }
      if (millis % 3_600_000 == 0) {
        return millis / 3_600_000 + "h";
      }
      if (millis % 60_000 == 0) {
        return millis / 60_000 + "m";
      }
      return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }

    private static Optional<FaultEffect> parse(String text) {
      String[] words = text.split("\\s+", 2);
      return Arrays.stream(Kind.values())
          .filter(kind -> kind.text().equals(words[0]))
          .findFirst()
          .map(kind -> of(kind, words.length == 1 ? "" : words[1]));
    }

    private static Disturbance of(Kind kind, String argument) {
      switch (kind.argument) {
        case NOTHING -> {
          if (argument.isEmpty()) {
            return new Disturbance(kind, Duration.ZERO, 0);
          }
        }
        case DURATION, SIGNED_DURATION -> {
          Matcher matcher = DURATION.matcher(argument);
          boolean signed = kind.argument == Argument.SIGNED_DURATION;
          if (matcher.matches() && (signed || !argument.startsWith("-"))) {
            long amount = Long.parseLong(matcher.group(1));
            return new Disturbance(kind, duration(amount, matcher.group(2)), 0);
          }
        }
        case STATUS -> {
          if (argument.matches("[1-5]\\d\\d")) {
            return new Disturbance(kind, Duration.ZERO, Integer.parseInt(argument));
          }
        }
      }
      throw new IllegalArgumentException(
          "has \""
              + kind.text()
              + "\" with "
              + (argument.isEmpty() ? "no argument" : "the argument \"" + argument + "\"")
              + "; write \""
              + kind.form()
              + "\""
              + kind.argument.explanation);
    }

    private static Duration duration(long amount, String unit) {
      return switch (unit) {
        case "ms" -> Duration.ofMillis(amount);
        case "s" -> Duration.ofSeconds(amount);
        case "m" -> Duration.ofMinutes(amount);
        case "h" -> Duration.ofHours(amount);
        default -> Duration.ofDays(amount);
      };
    }
  }

  /** What follows the name of a kind. */
  enum Argument {
    NOTHING("", ""),
    STATUS(" STATUS", ", for example with 502"),
    DURATION(" DURATION", ", for example with 500ms, 2s, 5m or 1h"),
    SIGNED_DURATION(" DURATION", ", for example with 2h or -2h");

    private final String word;
    private final String explanation;

    Argument(String word, String explanation) {
      this.word = word;
      this.explanation = explanation;
    }
  }

  /** The kinds of {@link Disturbance}; their text is the name in lower case with hyphens. */
  enum Kind {
    /** The call is carried out; the response is sent later. */
    LATENCY(Argument.DURATION),
    /** The HTML page of a load balancer; the call is not carried out. */
    HTML(Argument.STATUS),
    /** 429 with the number of seconds to wait; the call is not carried out. */
    RETRY_AFTER(Argument.DURATION),
    /** 429 with the date until which to wait; the call is not carried out. */
    RETRY_AFTER_DATE(Argument.DURATION),
    /** The connection ends without a response; the call is not carried out. */
    DROP_BEFORE_COMMIT(Argument.NOTHING),
    /** The connection ends without a response; the call is carried out before. */
    DROP_AFTER_COMMIT(Argument.NOTHING),
    /** 504 at once; the call is carried out after a duration of the sandbox's clock. */
    LATE_COMMIT(Argument.DURATION),
    /** The call is carried out; the response has only the first half of its JSON. */
    TRUNCATED_BODY(Argument.NOTHING),
    /** The call is carried out; the connection ends in the middle of the response. */
    BROKEN_BODY(Argument.NOTHING),
    /** The call is carried out; after half of the response the connection stays open. */
    STALLED_BODY(Argument.NOTHING),
    /** The call is carried out; the parts of the response are sent slowly. */
    SLOW_BODY(Argument.DURATION),
    /** No response, and the connection stays open; the call is not carried out. */
    NO_ANSWER(Argument.NOTHING),
    /** The call is carried out twice, as by a proxy that repeats; the second response is sent. */
    TWICE(Argument.NOTHING),
    /** The clock of {@code /auth/time} and of the check of timestamps is wrong in this call. */
    WRONG_CLOCK(Argument.SIGNED_DURATION),
    /** The credential or token of the call expires before the call. */
    EXPIRED_CREDENTIAL(Argument.NOTHING),
    /** The call is carried out; reads do not show the change for a duration. */
    READ_LAG(Argument.DURATION);

    private final Argument argument;

    Kind(Argument argument) {
      this.argument = argument;
    }

    /** Returns the name as users write it, such as {@code drop-after-commit}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String form() {
      return text() + argument.word;
    }
  }
}
