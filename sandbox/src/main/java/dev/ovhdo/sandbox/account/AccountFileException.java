package dev.ovhdo.sandbox.account;

import java.nio.file.Path;

/**
 * An account file that cannot be used; the message says where and why, and what would be allowed.
 */
public final class AccountFileException extends RuntimeException {

  private final transient Path file;
  private final int line;

  AccountFileException(Path file, int line, String reason) {
    super(file + (line > 0 ? ":" + line : "") + ": " + reason);
    this.file = file;
    this.line = line;
  }

  public Path file() {
    return file;
  }

  /** The line that is wrong, from 1, or 0 where it is the file as a whole. */
  public int line() {
    return line;
  }
}
