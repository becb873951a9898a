package dev.ovhdo.api.sms;

import java.util.List;
import java.util.Objects;

/**
 * Result of sending a message. Immutable.
 *
 * @param tag the unique tag of the message at OVHcloud
 * @param ids the ids of the messages, one for each accepted receiver
 * @param accepted the accepted receivers
 * @param refused the receivers that OVHcloud refused, which is not an error
 * @param credits the cost in credits, including messages found after a lost response
 */
public record SmsReport(
    String tag, List<Long> ids, List<String> accepted, List<String> refused, double credits) {
  /** Copies the lists. */
  public SmsReport {
    Objects.requireNonNull(tag, "tag");
    ids = List.copyOf(ids);
    accepted = List.copyOf(accepted);
    refused = List.copyOf(refused);
  }
}
