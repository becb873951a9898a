package dev.ovhdo.cli.doctor;

import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;

/**
 * The result of a check.
 *
 * @param check the name of the check, in a few words
 * @param status how serious the result is
 * @param detail what was found
 * @param advice what to do, as a sentence or a command; empty if there is nothing to do
 * @param exitCode the exit code of a program that ends because of this finding
 */
record Finding(String check, Status status, String detail, String advice, ExitCode exitCode) {

  /** How serious a finding is. */
  enum Status {
    OK("ok", "\u001b[32m"),
    WARNING("warn", "\u001b[33m"),
    FAILURE("fail", "\u001b[31m"),
    /** The check needs something that another check did not find. */
    SKIPPED("skip", "");

    private final String label;
    private final String colour;

    Status(String label, String colour) {
      this.label = label;
      this.colour = colour;
    }

    String label() {
      return label;
    }

    /** Returns the label in a column of four characters. */
    String column(boolean colours) {
      String text = label + " ".repeat(4 - label.length());
      return colours && !colour.isEmpty() ? colour + text + "\u001b[0m" : text;
    }
  }

  static Finding ok(String check, String detail) {
    return new Finding(check, Status.OK, detail, "", ExitCode.DONE);
  }

  static Finding warning(String check, String detail, String advice) {
    return new Finding(check, Status.WARNING, detail, advice, ExitCode.DONE);
  }

  static Finding failure(String check, String detail, String advice, ExitCode exitCode) {
    return new Finding(check, Status.FAILURE, detail, advice, exitCode);
  }

  static Finding skipped(String check, String reason) {
    return new Finding(check, Status.SKIPPED, reason, "", ExitCode.DONE);
  }

  Row row() {
    return Row.empty()
        .with("check", check)
        .with("status", status.label())
        .with("detail", detail)
        .with("advice", advice.isEmpty() ? null : advice);
  }
}
