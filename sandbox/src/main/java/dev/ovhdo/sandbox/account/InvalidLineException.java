package dev.ovhdo.sandbox.account;

/** An error in a line of an account file. */
final class InvalidLineException extends RuntimeException {

  private final int line;
  private final String reason;

  InvalidLineException(int line, String reason) {
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
