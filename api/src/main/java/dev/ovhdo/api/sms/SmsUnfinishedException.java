package dev.ovhdo.api.sms;

import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;
import java.util.List;

/**
 * A message went to some receivers, and then something failed. It may be unknown whether some more
 * have it: a call got no answer, and it could not be found out afterwards. It was not sent to them
 * a second time.
 */
public final class SmsUnfinishedException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** What is known. */
  private final transient SmsReport sent;

  /** Who may have it or not. */
  private final transient List<String> inDoubt;

  /** Who certainly does not have it. */
  private final transient List<String> notSent;

  /**
   * Describes how far a message got.
   *
   * @param sent what certainly was sent
   * @param inDoubt the receivers who may have it or not
   * @param notSent the receivers who certainly do not have it
   * @param cause what failed
   */
  public SmsUnfinishedException(
      SmsReport sent, List<String> inDoubt, List<String> notSent, OvhException cause) {
    super(
        "%s. %s sent, %s in doubt, %s not sent. The messages with the tag %s are those of this one"
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

  /** Returns what certainly was sent. */
  public SmsReport sent() {
    return sent;
  }

  /** Returns the receivers who may have the message or not: look before you send it again. */
  public List<String> inDoubt() {
    return inDoubt;
  }

  /** Returns the receivers who certainly do not have the message. */
  public List<String> notSent() {
    return notSent;
  }
}
