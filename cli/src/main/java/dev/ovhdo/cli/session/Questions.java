package dev.ovhdo.cli.session;

import dev.ovhdo.cli.output.Visible;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks the person. The question goes to standard error, so that it is seen while standard output
 * goes to a file. Ask only where {@link Terminals#in()} has a person at standard input.
 */
public final class Questions {
  private final InputStream in;
  private final Output err;

  Questions(InputStream in, Output err) {
    this.in = in;
    this.err = err;
  }

  /**
   * Asks a question whose answer is yes or no, no being the default.
   *
   * @param question a whole sentence with its question mark
   */
  public boolean confirm(String question) {
    String answer = ask(question + " [y/N] ").orElse("no").toLowerCase(Locale.ROOT);
    return answer.equals("y") || answer.equals("yes");
  }

  /**
   * Asks for one line.
   *
   * @param prompt what to print in front of the answer
   * @return the answer without the space around it; empty where the input has ended, as by Ctrl-D
   */
  public Optional<String> ask(String prompt) {
    err.print(Visible.text(prompt));
    try {
      return line();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Reads no further than the line's end: what follows is the next answer. */
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
