package dev.ovhdo.api.sms;

import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;
import java.util.List;

/**
 * A message was sent to some of its receivers before a failure. For receivers in doubt, the
 * response was lost and the outcome could not be verified; the message was not sent to them a
 * second time.
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
   * @param sent the verified result
   * @param inDoubt the receivers in doubt
   * @param notSent the receivers without the message
   * @param cause the failure
   */
  SmsIncompleteException(
      SmsReport sent, List<String> inDoubt, List<String> notSent, OvhException cause) {
    super(
        Category.REFUSED,
        "%s. %s sent, %s in doubt, %s not sent. The sent messages have the tag %s"
            .formatted(
                String.valueOf(cause.getMessage()).replaceFirst("\\.$", ""),
                sent.accepted().size(),
                inDoubt.size(),
                notSent.size(),
                sent.tag()),
        cause);
    this.sent = sent;
    this.inDoubt = List.copyOf(inDoubt);
    this.notSent = List.copyOf(notSent);
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
