package dev.ovhdo.api.sms;

import java.util.List;
import java.util.Objects;

/**
 * What came of a message.
 *
 * @param tag what this message alone has at OVHcloud, to find it among those that went out
 * @param ids the numbers of the messages, one for each receiver that was accepted
 * @param accepted the receivers that it goes to
 * @param refused the receivers that OVHcloud would not take; an answer that says so is no error
 * @param credits what it cost; what was found after a call without an answer is counted too
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
