package dev.ovhdo.testing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Gives {@link SecretWatch} the standard output, standard error and all logs of a test run. */
public final class SecretWatchListener implements LauncherSessionListener {
  /** A logger that nothing refers to loses its handler. */
  private static final Logger LOGGER = Logger.getLogger("dev.ovhdo");

  /** Creates the listener. */
  public SecretWatchListener() {}

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    System.setOut(watched("standard output", System.out));
    System.setErr(watched("standard error", System.err));
    LOGGER.setLevel(Level.ALL);
    LOGGER.addHandler(new WatchedLog());
  }

  private static PrintStream watched(String name, OutputStream stream) {
    return new PrintStream(new Watched(name, stream), true, StandardCharsets.UTF_8);
  }

  private static final class Watched extends FilterOutputStream {
    private final String name;
    private String tail = "";

    Watched(String name, OutputStream out) {
      super(out);
      this.name = name;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      synchronized (this) {
        String text = tail + new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        SecretWatch.check(name, text);
        tail = text.substring(Math.max(0, text.length() - SecretWatch.LONGEST));
      }
      out.write(bytes, offset, length);
    }
  }

  private static final class WatchedLog extends Handler {
    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord logged) {
      StringWriter text = new StringWriter();
      text.append(formatter.formatMessage(logged)).append('\n');
      if (logged.getThrown() != null) {
        logged.getThrown().printStackTrace(new PrintWriter(text, true));
      }
      SecretWatch.check("the log " + logged.getLoggerName(), text.toString());
    }

    @Override
    public void flush() {
      // Nothing is kept.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
