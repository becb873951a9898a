package dev.ovhdo.api.sms;

import dev.ovhdo.api.error.InvalidInputException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text message to one or more receivers. Immutable.
 *
 * @param text the text
 * @param receivers telephone numbers with country code, such as {@code +33612345678} or {@code 0033
 *     6 12 34 56 78}, each once
 * @param sender the name or number that the receivers see; null for a number of OVHcloud
 * @param answerable whether receivers can answer, which requires a number of OVHcloud as sender
 * @param stopClause whether the stop clause is appended, an unsubscribe instruction that
 *     advertising requires
 * @param priority {@code high}, {@code medium}, {@code low} or {@code veryLow}
 * @param validity the time for delivery to a telephone that is switched off
 * @param delay the delay before sending, in whole minutes
 */
public record SmsMessage(
    String text,
    List<String> receivers,
    @Nullable String sender,
    boolean answerable,
    boolean stopClause,
    String priority,
    Duration validity,
    Duration delay) {
  /** Separators between digits. */
  private static final Pattern NOT_DIALLED = Pattern.compile("[\\s.-]");

  /** International numbers have at most 15 digits, E.164. */
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{4,14}");

  /**
   * Normalizes the receivers to OVHcloud's spelling, which is needed to find sent messages, and
   * drops duplicates.
   *
   * @throws InvalidInputException if a component is invalid
   */
  public SmsMessage {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(priority, "priority");
    receivers = receivers.stream().map(SmsMessage::international).distinct().toList();
    if (text.isEmpty()) {
      throw new InvalidInputException("A message needs a text");
    }
    if (receivers.isEmpty()) {
      throw new InvalidInputException("A message needs a receiver");
    }
    if (sender != null && answerable) {
      throw new InvalidInputException(
          "A message with the sender " + sender + " cannot be answerable: choose one of the two");
    }
  }

  private static String international(String number) {
    String digits = NOT_DIALLED.matcher(number).replaceAll("").replaceFirst("^00", "+");
    if (!NUMBER.matcher(digits).matches()) {
      throw new InvalidInputException(
          "\"%s\" is not a telephone number with country code, such as +33612345678"
              .formatted(number));
    }
    return digits;
  }

  /**
   * Returns an answerable message from a number of OVHcloud, without stop clause, with high
   * priority and a validity of 24 hours.
   */
  public static SmsMessage of(String text, List<String> receivers) {
    return new SmsMessage(
        text, receivers, null, true, false, "high", Duration.ofHours(24), Duration.ZERO);
  }

  /** Returns a copy with a sender, which is not answerable. */
  public SmsMessage withSender(String changed) {
    return new SmsMessage(text, receivers, changed, false, stopClause, priority, validity, delay);
  }

  /** Returns a copy with or without the stop clause. */
  public SmsMessage withStopClause(boolean changed) {
    return new SmsMessage(text, receivers, sender, answerable, changed, priority, validity, delay);
  }

  /** Returns a copy with a priority. */
  public SmsMessage withPriority(String changed) {
    return new SmsMessage(
        text, receivers, sender, answerable, stopClause, changed, validity, delay);
  }

  /** Returns a copy with a validity. */
  public SmsMessage withValidity(Duration changed) {
    return new SmsMessage(
        text, receivers, sender, answerable, stopClause, priority, changed, delay);
  }

  /** Returns a copy with a delay. */
  public SmsMessage withDelay(Duration changed) {
    return new SmsMessage(
        text, receivers, sender, answerable, stopClause, priority, validity, changed);
  }

  /** Returns the components without the text. */
  @Override
  public String toString() {
    return "SmsMessage[receivers=" + receivers + ", sender=" + sender + "]";
  }
}
