package dev.ovhdo.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.ovhdo.cli.context.UserTerminal;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The controlling terminal of this process, {@code /dev/tty}; where that cannot be opened, standard
 * input and standard error if both are a terminal. Opened on first use. Its mode is changed by the
 * program {@code stty}, if it is installed.
 */
final class TerminalDevice implements UserTerminal {
  private static final File DEVICE = new File("/dev/tty");

  /**
   * Reads all typed text in a mode that also returns an incomplete line, and then restores the
   * mode. Ctrl-C is ignored meanwhile, because it would leave the terminal in this mode.
   */
  private static final String DISCARD =
      "trap '' INT; mode=$(stty -g) && stty -icanon min 0 time 0 && cat >/dev/null;"
          + " stty \"$mode\"";

  /** Lines and columns, as {@code stty size} prints them. */
  private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,4}) ([1-9]\\d{0,4})\n?");

  private final boolean standardStreams;
  private @Nullable InputStream in;
  private @Nullable OutputStream out;
  private Redirect input = Redirect.INHERIT;

  /**
   * Prepares the terminal.
   *
   * @param standardStreams whether standard input and standard error are terminals
   */
  TerminalDevice(boolean standardStreams) {
    this.standardStreams = standardStreams;
  }

  @Override
  public boolean exists() {
    try {
      open();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public InputStream in() throws IOException {
    open();
    return Objects.requireNonNull(in);
  }

  @Override
  public OutputStream out() throws IOException {
    open();
    return Objects.requireNonNull(out);
  }

  @Override
  public void discardTypeAhead() {
    run("sh", "-c", DISCARD);
  }

  @Override
  public void echo(boolean on) {
    run("stty", on ? "echo" : "-echo");
  }

  @Override
  public void onResize(ResizeListener listener) {
    ResizeSignal.onEach(
        () -> {
          try {
            open();
            Matcher size = SIZE.matcher(output("stty", "size"));
            if (size.matches()) {
              listener.resized(Integer.parseInt(size.group(2)), Integer.parseInt(size.group(1)));
            }
          } catch (IOException e) {
            // Without stty, the size stays as it was.
          }
        });
  }

  private String output(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectInput(input).redirectError(Redirect.DISCARD).start();
    try (InputStream text = process.getInputStream()) {
      return new String(text.readAllBytes(), US_ASCII);
    }
  }

  private synchronized void open() throws IOException {
    if (in != null) {
      return;
    }
    try {
      in = new FileInputStream(DEVICE);
      out = new FileOutputStream(DEVICE);
      input = Redirect.from(DEVICE);
    } catch (IOException e) {
      if (!standardStreams) {
        throw e;
      }
      in = new FileInputStream(FileDescriptor.in);
      out = new FileOutputStream(FileDescriptor.err);
    }
  }

  private void run(String... command) {
    try {
      new ProcessBuilder(command)
          .redirectInput(input)
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      // Without stty, the terminal shows a secret as it shows all typed text.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
