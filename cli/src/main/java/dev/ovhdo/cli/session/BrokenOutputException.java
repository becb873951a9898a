package dev.ovhdo.cli.session;

import java.io.IOException;
import java.util.Locale;

/** A stream takes no more text. */
public final class BrokenOutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean readerGone;

  BrokenOutputException(IOException cause) {
    super("the output could not be written: " + cause.getMessage(), cause);
    String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    // Linux and macOS say "Broken pipe", Windows "The pipe is being closed" or "has been ended".
    this.readerGone = reason.contains("pipe");
  }

  /**
   * Returns true where nobody reads the other end any more, as in {@code ovh-do ls-imgs … | head
   * -1}; false where the disk is full or the like.
   */
  public boolean readerGone() {
    return readerGone;
  }
}
