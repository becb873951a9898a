package dev.ovhdo.sandbox.account;

/** Something in the text of an account that is not right. */
final class Refusal extends RuntimeException {

  private final int line;

  Refusal(int line, String reason) {
    super(reason);
    this.line = line;
  }

  int line() {
    return line;
  }
}
