package dev.ovhdo.cli.context;

import java.io.IOException;
import java.util.Locale;

/** Standard output or standard error cannot be written any more. */
public final class BrokenOutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean pipeClosed;

  BrokenOutputException(IOException cause) {
    super("the output could not be written: " + cause.getMessage(), cause);
    String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    // Linux and macOS say "Broken pipe", Windows "The pipe is being closed" or "has been ended".
    this.pipeClosed = reason.contains("pipe");
  }

  /**
   * Returns true if the reading end of the pipe is closed, as in {@code ovh-do ls-imgs … | head
   * -1}; false for other errors such as a full disk.
   */
  public boolean isPipeClosed() {
    return pipeClosed;
  }
}
