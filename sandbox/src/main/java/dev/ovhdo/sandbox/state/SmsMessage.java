package dev.ovhdo.sandbox.state;

import java.time.Duration;
import java.time.Instant;

/**
 * A text message to one receiver. Whether it has gone out follows from the moment at which one
 * looks.
 *
 * @param sender a name or number; empty for a short number of OVHcloud's
 * @param tag what the sender of the call put on it; may be empty
 * @param delay how long after its creation it is to go out
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

  /** How long a message lies in the queue. */
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
