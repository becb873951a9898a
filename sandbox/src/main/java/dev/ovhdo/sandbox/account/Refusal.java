package dev.ovhdo.sandbox.account;

/** Something in the text of an account that is not right. */
final class Refusal extends RuntimeException {

  private final int line;
  private final String reason;

  Refusal(int line, String reason) {
    super(reason);
    this.line = line;
    this.reason = reason;
  }

  int line() {
    return line;
  }

  String reason() {
    return reason;
  }
}
