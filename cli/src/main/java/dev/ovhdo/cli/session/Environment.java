package dev.ovhdo.cli.session;

import dev.ovhdo.client.time.TimeSource;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * All that the program knows of the world around it. The real one is made by the program; tests
 * bring their own, so that they run the whole program in-process.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param terminals which of the three are a terminal
 * @param variables the environment variables
 * @param home the person's home folder
 * @param directory the working directory
 * @param systemFile where this machine's own settings are, {@code /etc/ovh.conf}
 * @param time the clocks, and how to wait
 * @param browser how to show a page
 * @param foreground how to run another program
 */
public record Environment(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Terminals terminals,
    Map<String, String> variables,
    Path home,
    Path directory,
    Path systemFile,
    TimeSource time,
    Browser browser,
    Foreground foreground) {

  /** Copies the variables. */
  public Environment {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    Objects.requireNonNull(terminals, "terminals");
    variables = Map.copyOf(variables);
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(systemFile, "systemFile");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(browser, "browser");
    Objects.requireNonNull(foreground, "foreground");
  }

  /**
   * Returns whether colours may be used on a stream: it is a terminal that is not {@code dumb}, and
   * the person has not set {@code NO_COLOR}.
   *
   * @param terminal whether the stream is a terminal
   */
  public boolean colours(boolean terminal) {
    return terminal
        && variables.getOrDefault("NO_COLOR", "").isEmpty()
        && !variables.getOrDefault("TERM", "").equals("dumb");
  }

  /** Returns how wide the terminal is; the launcher measures it. */
  public int columns() {
    String text = variables.getOrDefault("COLUMNS", "");
    return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : 80;
  }

  /** Returns no variables: they may be secrets. */
  @Override
  public String toString() {
    return "Environment[" + terminals + ", home " + home + "]";
  }
}
