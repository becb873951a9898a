package dev.ovhdo.cli.context;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output or standard error as text: always UTF-8, lines end in a line feed, each text is
 * flushed immediately. Safe for use by many threads.
 */
public final class TextOutput {
  private final OutputStream stream;
  private boolean used;
  private boolean muted;

  /** Writes to this stream. */
  public TextOutput(OutputStream stream) {
    this.stream = stream;
  }

  /**
   * Writes a text and ends the line.
   *
   * @throws BrokenOutputException if the stream cannot be written
   */
  public void line(String text) {
    print(text + "\n");
  }

  /**
   * Writes a text without a line end.
   *
   * @throws BrokenOutputException if the stream cannot be written
   */
  public synchronized void print(String text) {
    if (muted) {
      return;
    }
    used = true;
    try {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      stream.flush();
    } catch (IOException e) {
      throw new BrokenOutputException(e);
    }
  }

  /** Returns whether anything was written. */
  public synchronized boolean hasWritten() {
    return used;
  }

  /** Discards all further output: the process is being terminated. */
  public synchronized void mute() {
    muted = true;
  }
}
