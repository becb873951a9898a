package dev.ovhdo.sandbox.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines from a terminal that sends single keys and expects to see them: the part of a tty
 * driver that a session with a pseudo-terminal needs, since no real one stands behind it.
 */
final class LineEditor {

  private static final int CTRL_C = 3;
  private static final int CTRL_D = 4;
  private static final int BACKSPACE = 8;
  private static final int CTRL_U = 21;
  private static final int ESCAPE = 27;
  private static final int DELETE = 127;

  private final InputStream in;
  private final OutputStream out;
  private byte[] line = new byte[256];
  private int length;
  private boolean afterReturn;

  LineEditor(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * The next line without its end, or null at the end of the input. A line given up with Ctrl-C is
   * empty.
   */
  @Nullable String read() throws IOException {
    length = 0;
    while (true) {
      int key = in.read();
      boolean secondHalf = afterReturn && key == '\n';
      afterReturn = key == '\r';
      if (secondHalf) {
        continue;
      }
      switch (key) {
        case -1 -> {
          return null;
        }
        case '\r', '\n' -> {
          show("\r\n");
          return new String(line, 0, length, StandardCharsets.UTF_8);
        }
        case CTRL_C -> {
          show("^C\r\n");
          return "";
        }
        case CTRL_D -> {
          if (length == 0) {
            return null;
          }
        }
        case BACKSPACE, DELETE -> eraseCharacter();
        case CTRL_U -> {
          while (length > 0) {
            eraseCharacter();
          }
        }
        case ESCAPE -> skipSequence();
        default -> {
          if (key >= ' ') {
            add(key);
          }
        }
      }
    }
  }

  private void add(int key) throws IOException {
    if (length == line.length) {
      line = Arrays.copyOf(line, 2 * length);
    }
    line[length++] = (byte) key;
    out.write(key);
    out.flush();
  }

  private void eraseCharacter() throws IOException {
    if (length == 0) {
      return;
    }
    do {
      length--;
    } while (length > 0 && (line[length] & 0xC0) == 0x80);
    show("\b \b");
  }

  /** Arrow keys and their like: {@code ESC [ … letter} or {@code ESC O letter}. */
  private void skipSequence() throws IOException {
    int key = in.read();
    if (key == 'O') {
      in.read();
    } else if (key == '[') {
      do {
        key = in.read();
      } while (key >= 0 && (key < '@' || key > '~'));
    }
  }

  private void show(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
