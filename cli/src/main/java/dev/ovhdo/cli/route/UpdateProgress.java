package dev.ovhdo.cli.route;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ProgressLine;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Shows how many families have been read: a progress bar on a terminal, otherwise one line at the
 * start.
 */
final class UpdateProgress implements AutoCloseable {
  private final IntConsumer show;
  private final Runnable end;
  private int done;

  private UpdateProgress(IntConsumer show, Runnable end) {
    this.show = show;
    this.end = end;
  }

  /**
   * Starts the display.
   *
   * @param all the number of families to read
   * @param from the URL of the endpoint
   */
  static UpdateProgress on(CommandContext context, int all, String from) {
    Optional<ProgressLine> line = context.terminal().progressLine();
    if (line.isEmpty()) {
      context
          .terminal()
          .note("reading " + all + (all == 1 ? " family" : " families") + " from " + from);
      return new UpdateProgress(count -> {}, () -> {});
    }
    ProgressLine bar = line.get();
    bar.draw("routes", 0, "");
    return new UpdateProgress(
        count -> bar.draw("routes", 100 * count / all, count + " of " + all), bar::end);
  }

  /** Counts a family, shows the new count and returns the family. */
  synchronized <T> T counted(T read) {
    done++;
    show.accept(done);
    return read;
  }

  @Override
  public void close() {
    end.run();
  }
}
