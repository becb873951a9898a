package dev.ovhdo.cli.context;

import dev.ovhdo.client.time.TimeSource;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that the program uses of its process and its machine. Tests replace it, so that they
 * can run the whole program in-process.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param interactive which of the three streams are terminals
 * @param charset the charset of the terminals; files and pipes are always UTF-8
 * @param terminal the terminal at which questions are asked
 * @param variables the environment variables
 * @param home the user's home folder
 * @param directory the working directory
 * @param systemFile the machine's configuration file, {@code /etc/ovh.conf}
 * @param time the clocks and the sleep function
 * @param browser opens a page
 * @param foreground runs another program
 */
public record Environment(
    InputStream in,
    OutputStream out,
    OutputStream err,
    InteractiveStreams interactive,
    Charset charset,
    UserTerminal terminal,
    Map<String, String> variables,
    Path home,
    Path directory,
    Path systemFile,
    TimeSource time,
    Browser browser,
    ForegroundRunner foreground) {

  /** Copies the variables. */
  public Environment {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    Objects.requireNonNull(interactive, "interactive");
    Objects.requireNonNull(charset, "charset");
    Objects.requireNonNull(terminal, "terminal");
    variables = Map.copyOf(variables);
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(systemFile, "systemFile");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(browser, "browser");
    Objects.requireNonNull(foreground, "foreground");
  }

  /**
   * Returns whether colours may be used on a stream: the stream is a terminal other than {@code
   * dumb}, and {@code NO_COLOR} is not set.
   *
   * @param terminal whether the stream is a terminal
   */
  public boolean colours(boolean terminal) {
    return terminal
        && variables.getOrDefault("NO_COLOR", "").isEmpty()
        && !variables.getOrDefault("TERM", "").equals("dumb");
  }

  /** Returns standard output as text, in the charset of the terminal if it is a terminal. */
  public TextOutput textOut() {
    return new TextOutput(out, interactive.out(), charset);
  }

  /** Returns standard error as text, in the charset of the terminal if it is a terminal. */
  public TextOutput textErr() {
    return new TextOutput(err, interactive.err(), charset);
  }

  /**
   * Returns the number of columns of the terminal; the launcher passes it as {@code COLUMNS}. 80 if
   * it is missing.
   */
  public int columns() {
    String text = variables.getOrDefault("COLUMNS", "");
    return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : 80;
  }

  /**
   * Returns the number of lines of the terminal; the launcher passes it as {@code LINES}. Unlimited
   * if it is missing.
   */
  int rows() {
    String text = variables.getOrDefault("LINES", "");
    return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
  }

  /** Returns the folders of {@code PATH}; relative folders are left out. */
  public List<Path> programFolders() {
    return Arrays.stream(variables.getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute)
        .distinct()
        .toList();
  }

  /** Finds a program of {@code PATH}. */
  public Optional<Path> program(String name) {
    return programFolders().stream()
        .map(folder -> folder.resolve(name))
        .filter(Environment::isProgram)
        .findFirst();
  }

  /** Returns whether a file can be run. */
  public static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  /** Leaves the variables out, because they may contain secrets. */
  @Override
  public String toString() {
    return "Environment[" + interactive + ", home " + home + "]";
  }
}
