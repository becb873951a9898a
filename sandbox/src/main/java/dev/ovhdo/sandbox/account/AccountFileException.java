package dev.ovhdo.sandbox.account;

import java.nio.file.Path;

/** An invalid account file. The message contains the line, the reason, and the allowed values. */
public final class AccountFileException extends RuntimeException {

  private final transient Path file;
  private final int line;

  AccountFileException(Path file, int line, String reason) {
    super(file + (line > 0 ? ":" + line : "") + ": " + reason);
    this.file = file;
    this.line = line;
  }

  /** Returns the account file. */
  public Path file() {
    return file;
  }

  /** Returns the number of the invalid line, from 1, or 0 if the error concerns the whole file. */
  public int line() {
    return line;
  }
}
