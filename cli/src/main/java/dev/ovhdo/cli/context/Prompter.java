package dev.ovhdo.cli.context;

import dev.ovhdo.cli.output.TerminalEscaper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks the user questions. A question is written to standard error, so that the user sees it when
 * standard output is a file. Use it only if {@link InteractiveStreams#in()} is true.
 */
public final class Prompter {
  private final InputStream in;
  private final TextOutput err;
  private final EchoSwitch echo;

  Prompter(InputStream in, TextOutput err, EchoSwitch echo) {
    this.in = in;
    this.err = err;
    this.echo = echo;
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

  /**
   * Asks for one line of input.
   *
   * @param prompt the text before the answer
   * @return the answer without surrounding white space; empty at the end of the input, such as
   *     Ctrl-D
   */
  public Optional<String> ask(String prompt) {
    err.print(TerminalEscaper.escape(prompt));
    try {
      return line();
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
    echo.off();
    try {
      return ask(prompt);
    } finally {
      echo.on();
      err.print(prompt.isEmpty() ? "" : "\n");
    }
  }

  /** Reads only to the end of the line: the rest of the input belongs to the next question. */
  private Optional<String> line() throws IOException {
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
