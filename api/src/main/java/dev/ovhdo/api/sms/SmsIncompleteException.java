package dev.ovhdo.api.sms;

import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;
import java.util.List;

/**
 * A message was not certainly sent to all of its receivers. For receivers in doubt, the answer was
 * lost, and neither a sent nor a queued message appeared; the message was not sent a second time.
 */
public final class SmsIncompleteException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The verified result. */
  private final transient SmsReport sent;

  /** The receivers in doubt. */
  private final transient List<String> inDoubt;

  /** The receivers without the message. */
  private final transient List<String> notSent;

  /**
   * Describes an incomplete sending.
   *
   * @param service the SMS service
   * @param sent the verified result
   * @param inDoubt the receivers in doubt
   * @param notSent the receivers without the message
   * @param cause the failure
   */
  SmsIncompleteException(
      String service,
      SmsReport sent,
      List<String> inDoubt,
      List<String> notSent,
      OvhException cause) {
    super(
        inDoubt.isEmpty() ? Category.AS_CAUSE : Category.UNAVAILABLE,
        "%s. %s sent, %s in doubt, %s not sent. The messages have the tag %s: %s"
            .formatted(
                String.valueOf(cause.getMessage()).replaceFirst("\\.$", ""),
                sent.accepted().size(),
                inDoubt.size(),
                notSent.size(),
                sent.tag(),
                advice(service, sent, inDoubt)),
        cause);
    this.sent = sent;
    this.inDoubt = List.copyOf(inDoubt);
    this.notSent = List.copyOf(notSent);
  }

  private static String advice(String service, SmsReport sent, List<String> inDoubt) {
    String calls =
        "GET /sms/%1$s/outgoing?tag=%2$s shows the sent messages, GET /sms/%1$s/jobs the queued messages"
            .formatted(service, sent.tag());
    return inDoubt.isEmpty()
        ? calls + "."
        : calls + ". Look there before you send again to " + String.join(", ", inDoubt) + ".";
  }

  /** Returns the verified result. */
  public SmsReport sent() {
    return sent;
  }

  /** Returns the receivers in doubt; check them before sending again. */
  public List<String> inDoubt() {
    return inDoubt;
  }

  /** Returns the receivers without the message. */
  public List<String> notSent() {
    return notSent;
  }
}
