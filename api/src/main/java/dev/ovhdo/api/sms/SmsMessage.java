package dev.ovhdo.api.sms;

import dev.ovhdo.api.InvalidInputException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text message to one receiver or many.
 *
 * @param text what it says
 * @param receivers telephone numbers with their country, such as {@code +33612345678} or {@code
 *     0033 6 12 34 56 78}, each once
 * @param sender the name or number that the receivers see; null for a number of OVHcloud's
 * @param answerable whether receivers can answer; it goes out under a number of OVHcloud's then
 * @param stopClause whether a sentence is added that says how to get no more; advertising needs it
 * @param priority {@code high}, {@code medium}, {@code low} or {@code veryLow}
 * @param validity how long it may wait for a telephone that is switched off
 * @param delay how long to wait before it is sent, in whole minutes
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
  /** What people write between the digits. */
  private static final Pattern NOT_DIALLED = Pattern.compile("[\\s.-]");

  /** The plan of the world's numbers, E.164, has 15 digits at most. */
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{4,14}");

  /**
   * Copies the receivers in the one spelling that OVHcloud has for them too, without those that are
   * there already. In another spelling nobody would find out who has a message.
   *
   * @throws InvalidInputException if a part can't be one
   */
  public SmsMessage {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(priority, "priority");
    receivers = receivers.stream().map(SmsMessage::international).distinct().toList();
    if (text.isEmpty()) {
      throw new InvalidInputException("A message without text cannot be sent");
    }
    if (receivers.isEmpty()) {
      throw new InvalidInputException("A message needs a receiver");
    }
    if (sender != null && answerable) {
      throw new InvalidInputException(
          "A message under the name " + sender + " cannot be answered: choose one of the two");
    }
  }

  private static String international(String number) {
    String digits = NOT_DIALLED.matcher(number).replaceAll("").replaceFirst("^00", "+");
    if (!NUMBER.matcher(digits).matches()) {
      throw new InvalidInputException(
          "\"%s\" is no telephone number with its country, such as +33612345678".formatted(number));
    }
    return digits;
  }

  /**
   * A message without the sentence about how to get no more, of high priority, which may wait for
   * 24 hours. It goes out under a number of OVHcloud's that can be answered.
   */
  public static SmsMessage of(String text, List<String> receivers) {
    return new SmsMessage(
        text, receivers, null, true, false, "high", Duration.ofHours(24), Duration.ZERO);
  }

  /** Returns a copy under this name or number, which cannot be answered. */
  public SmsMessage withSender(String changed) {
    return new SmsMessage(text, receivers, changed, false, stopClause, priority, validity, delay);
  }

  /** Returns a copy with the sentence that says how to get no more, or without. */
  public SmsMessage withStopClause(boolean changed) {
    return new SmsMessage(text, receivers, sender, answerable, changed, priority, validity, delay);
  }

  /** Returns a copy of this priority. */
  public SmsMessage withPriority(String changed) {
    return new SmsMessage(
        text, receivers, sender, answerable, stopClause, changed, validity, delay);
  }

  /** Returns a copy that may wait this long for a telephone that is switched off. */
  public SmsMessage withValidity(Duration changed) {
    return new SmsMessage(
        text, receivers, sender, answerable, stopClause, priority, changed, delay);
  }

  /** Returns a copy that is sent later. */
  public SmsMessage withDelay(Duration changed) {
    return new SmsMessage(
        text, receivers, sender, answerable, stopClause, priority, validity, changed);
  }
}
