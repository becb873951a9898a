package dev.ovhdo.cli.context;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The terminal of the user who runs the program, for questions. The terminal may exist where
 * standard input is a file or a pipe: ssh and sudo ask their questions there, too.
 */
public interface UserTerminal {
  /** No terminal, as in cron. */
  UserTerminal NONE =
      new UserTerminal() {
        @Override
        public boolean exists() {
          return false;
        }

        @Override
        public InputStream in() {
          return InputStream.nullInputStream();
        }

        @Override
        public OutputStream out() {
          return OutputStream.nullOutputStream();
        }

        @Override
        public void discardTypeAhead() {}

        @Override
        public void echo(boolean on) {}
      };

  /** Returns whether there is a terminal. */
  boolean exists();

  /**
   * Returns the user's input; not to be closed.
   *
   * @throws IOException if the terminal cannot be opened
   */
  InputStream in() throws IOException;

  /**
   * Returns the stream for questions; not to be closed.
   *
   * @throws IOException if the terminal cannot be opened
   */
  OutputStream out() throws IOException;

  /** Discards the text that was typed before a question, because that text is no answer. */
  void discardTypeAhead();

  /**
   * Reports each change of the terminal's size from now on, from another thread.
   *
   * @param listener receives the number of columns and of lines
   */
  default void onResize(ResizeListener listener) {}

  /** Receives the new size of a terminal. */
  @FunctionalInterface
  interface ResizeListener {
    /** Called after each change. */
    void resized(int columns, int lines);
  }

  /** Switches on or off that the terminal shows the typed text. */
  void echo(boolean on);
}
