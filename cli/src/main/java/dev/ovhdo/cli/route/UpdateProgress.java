package dev.ovhdo.cli.route;

import dev.ovhdo.cli.session.Bar;
import dev.ovhdo.cli.session.Session;
import java.util.function.IntConsumer;

/** How many families have been read: a bar for people, a line at the start elsewhere. */
final class UpdateProgress implements AutoCloseable {
  private final IntConsumer show;
  private final Runnable end;
  private int done;

  private UpdateProgress(IntConsumer show, Runnable end) {
    this.show = show;
    this.end = end;
  }

  /**
   * Begins.
   *
   * @param all how many families there are to read
   * @param from where they are read
   */
  static UpdateProgress on(Session session, int all, String from) {
    if (!Bar.fits(session)) {
      session.note("reading " + all + (all == 1 ? " family" : " families") + " from " + from);
      return new UpdateProgress(count -> {}, () -> {});
    }
    Bar bar = new Bar(session.err(), session.environment().columns());
    bar.draw("routes", 0, "");
    return new UpdateProgress(
        count -> bar.draw("routes", 100 * count / all, count + " of " + all), bar::end);
  }

  /** Counts one more, and passes it on. The counts are shown in their order. */
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
