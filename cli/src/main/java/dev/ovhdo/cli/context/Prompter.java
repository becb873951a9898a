package dev.ovhdo.cli.context;

import dev.ovhdo.cli.output.TerminalEscaper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks the user questions at the user's terminal, wherever the standard streams lead. Text that was
 * typed before a question is discarded: it is no answer. Use it only if {@link Terminal#canAsk()}
 * is true.
 */
public final class Prompter {
  private final UserTerminal terminal;
  private final Charset charset;

  Prompter(UserTerminal terminal, Charset charset) {
    this.terminal = terminal;
    this.charset = charset;
  }

  /**
   * Asks a yes-or-no question; the default is no.
   *
   * @param question a full sentence with a question mark
   */
  public boolean confirm(String question) {
    String answer = ask(question + " [y/N] ").orElse("no").toLowerCase(Locale.ROOT);
    return answer.equals("y") || answer.equals("yes");
  }

  /** Prints a text at the terminal, where the questions are asked. */
  public void print(String text) {
    try {
      new TextOutput(terminal.out(), true, charset).print(text);
    } catch (IOException e) {
      throw new BrokenOutputException(e);
    }
  }

  /**
   * Asks for one line of input.
   *
   * @param prompt the text before the answer
   * @return the answer without surrounding white space; empty at the end of the input, such as
   *     Ctrl-D
   */
  public Optional<String> ask(String prompt) {
    terminal.discardTypeAhead();
    print(TerminalEscaper.escape(prompt));
    try {
      return line(terminal.in());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Asks for one line of input that is not shown while the user types.
   *
   * @param prompt the text before the answer
   * @return the answer as {@link #ask} returns it
   */
  public Optional<String> askSecret(String prompt) {
    EchoSwitch echo = new EchoSwitch(terminal);
    echo.off();
    try {
      return ask(prompt);
    } finally {
      echo.on();
      print("\n");
    }
  }

  /** Reads only to the end of the line: the rest of the input belongs to the next question. */
  static Optional<String> line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = in.read();
    }
    return Optional.of(line.toString(StandardCharsets.UTF_8).strip());
  }
}
