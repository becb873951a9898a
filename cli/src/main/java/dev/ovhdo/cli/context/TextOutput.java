package dev.ovhdo.cli.context;

import dev.ovhdo.cli.output.TerminalEscaper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A stream as text: lines end in a line feed, each text is flushed immediately. On a terminal,
 * control characters are shown instead of executed, because texts of other people can contain them;
 * in a file they stay. Characters that the charset does not have are written as JSON escapes them,
 * such as {@code \}{@code u00fc}. Safe for use by many threads.
 */
public final class TextOutput {
  private final OutputStream stream;
  private final boolean terminal;
  private final Charset charset;
  private boolean used;
  private boolean muted;

  /** Writes to a stream in UTF-8, which may be a terminal. */
  public TextOutput(OutputStream stream, boolean terminal) {
    this(stream, terminal, StandardCharsets.UTF_8);
  }

  /** Writes to a stream, which may be a terminal with a charset of its own. */
  TextOutput(OutputStream stream, boolean terminal, Charset charset) {
    this.stream = stream;
    this.terminal = terminal;
    this.charset = terminal ? charset : StandardCharsets.UTF_8;
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
  public void print(String text) {
    printStyled(terminal ? TerminalEscaper.escapeOutput(text) : text);
  }

  /**
   * Writes a text with control characters of this program: colours, or a line that is redrawn. The
   * caller escapes all other texts in it.
   *
   * @throws BrokenOutputException if the stream cannot be written
   */
  public synchronized void printStyled(String text) {
    if (muted) {
      return;
    }
    used = true;
    try {
      stream.write(TerminalEscaper.encodable(text, charset).getBytes(charset));
      stream.flush();
    } catch (IOException e) {
      throw new BrokenOutputException(e);
    }
  }

  /** Returns the charset in which texts are written. */
  Charset charset() {
    return charset;
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
