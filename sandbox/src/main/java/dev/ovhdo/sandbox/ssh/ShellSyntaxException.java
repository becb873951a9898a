package dev.ovhdo.sandbox.ssh;

/**
 * A command line that the shell cannot read; the message is what the shell prints after its name
 * and the line.
 */
final class ShellSyntaxException extends Exception {

  ShellSyntaxException(String message) {
    super("Syntax error: " + message);
  }
}
