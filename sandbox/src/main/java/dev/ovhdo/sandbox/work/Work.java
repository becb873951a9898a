package dev.ovhdo.sandbox.work;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.TaskWord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * All the work that is under way in an account. A task's own state follows from the clock; what it
 * leads to happens when somebody calls {@link #advance} after it is over. Guarded by the account's
 * monitor.
 */
public final class Work {
  private static final System.Logger LOG = System.getLogger(Work.class.getName());

  private final Account account;
  private final double speed;
  private final Duration hidden;
  private final List<Pending<?>> pending = new ArrayList<>();

  private record Pending<S extends TaskWord>(
      Function<? super Instant, S> state, Consumer<? super S> ending) {

    /** Returns whether that was the end. One that goes wrong stops neither others nor time. */
    boolean end(Instant now) {
      S reached = state.apply(now);
      if (!reached.isOver()) {
        return false;
      }
      try {
        ending.accept(reached);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "the end of a task went wrong in the sandbox", e);
      }
      return true;
    }
  }

  /**
   * Makes the work of an account.
   *
   * @param speed how many times as fast as usual tasks go
   * @param hidden how long what has just been made answers as if it were not there
   */
  public Work(Account account, double speed, Duration hidden) {
    this.account = account;
    this.speed = speed;
    this.hidden = hidden;
  }

  /** Makes the work of an account in which everything can be seen at once. */
  public Work(Account account, double speed) {
    this(account, speed, Duration.ZERO);
  }

  /** Whether something that was made then can be looked at by its own address. */
  public boolean isVisible(Instant made, Instant now) {
    return !now.isBefore(made.plus(hidden));
  }

  /** How long a task takes here that usually takes that long; never nothing. */
  public Duration duration(Duration usual) {
    return Duration.ofNanos(Math.max(1, Math.round(usual.toNanos() / speed)));
  }

  /**
   * Has something happen once a task is over.
   *
   * @param state how the task stands at a moment; looked at until it is over
   * @param ending what becomes of it, by the way in which it ended
   */
  public <S extends TaskWord> void after(
      Function<? super Instant, S> state, Consumer<? super S> ending) {
    synchronized (account) {
      pending.add(new Pending<>(state, ending));
    }
  }

  /** Lets what is over have its effect, in the order in which it was begun. */
  public void advance(Instant now) {
    synchronized (account) {
      for (Pending<?> each : List.copyOf(pending)) {
        if (each.end(now)) {
          pending.remove(each);
        }
      }
    }
  }
}
