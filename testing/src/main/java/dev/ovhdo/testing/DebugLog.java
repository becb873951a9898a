package dev.ovhdo.testing;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The lines of a logger at the level DEBUG, until this log is closed. Here and not in a test,
 * because the modules under test do not read {@code java.logging}.
 */
public final class DebugLog implements AutoCloseable {
  private final Logger logger;
  private final Lines lines = new Lines();

  /** Begins to record a logger, whose lines are then not printed. */
  public DebugLog(String name) {
    logger = Logger.getLogger(name);
    logger.addHandler(lines);
    logger.setLevel(Level.FINE);
    logger.setUseParentHandlers(false);
  }

  /** Returns the texts of the lines so far. */
  public List<String> lines() {
    return List.copyOf(lines.texts);
  }

  @Override
  public void close() {
    logger.removeHandler(lines);
    logger.setLevel(null);
    logger.setUseParentHandlers(true);
  }

  private static final class Lines extends Handler {
    private final List<String> texts = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord line) {
      texts.add(new MessageFormat(line.getMessage(), Locale.ROOT).format(line.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
