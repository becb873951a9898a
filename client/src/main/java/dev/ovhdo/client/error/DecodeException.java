package dev.ovhdo.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The response was successful, but does not match the description of its route: it is not JSON, it
 * is incomplete, or a property is missing or has another type.
 */
public final class DecodeException extends OvhException {
  private static final long serialVersionUID = 1L;

  /** The call; null if the problem was found only when the value was used. */
  private final @Nullable FailedCall call;

  /** Whether the call changed something, or may have done so. */
  private final boolean mayHaveBeenCarriedOut;

  /**
   * Creates an exception for JSON that cannot be decoded. A call other than a {@code GET} was
   * carried out; the message says so.
   *
   * @param call the call
   * @param reason what is wrong with the response, as a clause, with the position in the JSON if it
   *     is known
   * @param cause the underlying failure
   */
  public DecodeException(FailedCall call, String reason, @Nullable Throwable cause) {
    this(call, reason, "was carried out", call.canChange(), cause);
  }

  private DecodeException(
      FailedCall call,
      String reason,
      String outcome,
      boolean mayHaveBeenCarriedOut,
      @Nullable Throwable cause) {
    super(
        "The answer to "
            + call
            + " was not understood: "
            + reason
            + (call.canChange() ? ". The call itself " + outcome : ""),
        cause);
    this.call = call;
    this.mayHaveBeenCarriedOut = mayHaveBeenCarriedOut;
  }

  /**
   * Creates an exception for a successful response that is not JSON. A proxy or load balancer may
   * have sent it, so a call other than a {@code GET} may have been carried out; the message says
   * so.
   *
   * @param call the call
   * @param reason what is wrong with the response, as a clause
   */
  public static DecodeException ofNoJson(FailedCall call, String reason) {
    return new DecodeException(
        call,
        reason,
        "was or may have been carried out: check before you repeat it",
        call.canChange(),
        null);
  }

  /**
   * Creates an exception for a call that was not sent, because the response to an earlier call
   * cannot be decoded.
   *
   * @param call the call that was not sent
   * @param reason what is wrong with the response to the earlier call, as a clause
   */
  public static DecodeException ofUnsentCall(FailedCall call, String reason) {
    String outcome =
        call.mayHaveChanged()
            ? "was not sent again, and may have been carried out: check before you repeat it"
            : "was not sent";
    return new DecodeException(call, reason, outcome, call.mayHaveChanged(), null);
  }

  /**
   * Creates an exception for a missing property, which is detected when the property is read.
   *
   * @param type OVHcloud's name for the type of the value
   * @param property the name of the missing property
   */
  public DecodeException(String type, String property) {
    super(
        "OVHcloud did not send the required property \"%s\" of %s; the other properties are readable"
            .formatted(property, type),
        null);
    this.call = null;
    this.mayHaveBeenCarriedOut = true;
  }

  private DecodeException(String message) {
    super(message, null);
    this.call = null;
    this.mayHaveBeenCarriedOut = true;
  }

  /**
   * Creates an exception for a property of another type, which is detected when the property is
   * read.
   *
   * @param type OVHcloud's name for the type of the value
   * @param property the name of the property
   * @param complaint what was found and what is expected: {@code a list, but a string is expected}
   */
  public static DecodeException ofProperty(String type, String property, String complaint) {
    return new DecodeException(
        "OVHcloud sent the property \"%s\" of %s as %s; the other properties are readable"
            .formatted(property, type, complaint));
  }

  /**
   * Returns true if the call is no {@code GET} and was or may have been carried out, and if the
   * call is not known, because the problem was found when the value was used.
   */
  @Override
  public boolean mayHaveBeenCarriedOut() {
    return mayHaveBeenCarriedOut;
  }

  /** Returns how often the request was sent; 0 if the call is not known. */
  public int attempts() {
    return call == null ? 0 : call.attempts();
  }

  /** Returns the call; null if the problem was found only when the value was used. */
  public @Nullable FailedCall call() {
    return call;
  }
}
