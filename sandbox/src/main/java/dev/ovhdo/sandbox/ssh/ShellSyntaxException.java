package dev.ovhdo.sandbox.ssh;

/**
 * A command line that the shell cannot read; the message is what the shell prints after its name
 * and the line.
 */
final class ShellSyntaxException extends Exception {

  private final String complaint;

  ShellSyntaxException(String message) {
    super(message);
    this.complaint = "Syntax error: " + message;
  }

  /** What the shell prints after its name and the line. */
  String complaint() {
    return complaint;
  }
}
