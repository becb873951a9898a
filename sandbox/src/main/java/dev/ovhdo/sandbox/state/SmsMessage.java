package dev.ovhdo.sandbox.state;

import java.time.Duration;
import java.time.Instant;

/**
 * A text message to one receiver. Whether the message was sent and delivered is a function of the
 * time.
 *
 * @param sender a name or number; empty for a short code of OVHcloud
 * @param tag the tag of the call that sent the message; can be empty
 * @param delay the requested delay between creation and sending
 */
public record SmsMessage(
    long id,
    String receiver,
    String sender,
    String message,
    String tag,
    int parts,
    double credits,
    Instant creation,
    Duration delay) {

  /** The time of a message in the queue, without the requested delay. */
  private static final Duration QUEUE = Duration.ofSeconds(2);

  private static final Duration DELIVERY = Duration.ofSeconds(2);

  public boolean isPending(Instant now) {
    return now.isBefore(sent());
  }

  public boolean isDelivered(Instant now) {
    return !now.isBefore(delivered());
  }

  public Instant sent() {
    return creation.plus(QUEUE).plus(delay);
  }

  public Instant delivered() {
    return sent().plus(DELIVERY);
  }
}
