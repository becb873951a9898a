package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.AccountState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Changes that are carried out later than their response, and changes that reads do not show yet.
 * Guarded by the account's monitor.
 */
final class UnsettledChanges {
  private final Account account;
  private final List<Late> late;
  private final List<Hidden> hidden;

  private record Late(Instant due, Runnable call) {}

  private record Hidden(Instant until, AccountState before) {}

  UnsettledChanges(Account account) {
    this.account = account;
    this.late = account.kept(new ArrayList<>());
    this.hidden = account.kept(new ArrayList<>());
  }

  /** Carries out a call when the clock reaches a moment. */
  void carryOut(Instant due, Runnable call) {
    synchronized (account) {
      late.add(new Late(due, call));
    }
  }

  /** Makes reads use the current state until a moment. */
  void hideChanges(Instant now, Duration lag) {
    synchronized (account) {
      hidden.add(new Hidden(now.plus(lag), account.state()));
    }
  }

  /** Returns the moment of the next call that is carried out later, if any. */
  Optional<Instant> nextEffect() {
    synchronized (account) {
      return late.stream().map(Late::due).min(Instant::compareTo);
    }
  }

  /** Carries out the calls that are due. */
  void advance(Instant now) {
    synchronized (account) {
      for (Late each : List.copyOf(late)) {
        if (!each.due().isAfter(now) && late.remove(each)) {
          each.call().run();
        }
      }
    }
  }

  /** Reads from the oldest state whose time is not over, as from a store that is behind. */
  <T> T read(Instant now, Supplier<T> read) {
    synchronized (account) {
      hidden.removeIf(each -> !each.until().isAfter(now));
      return hidden.isEmpty() ? read.get() : hidden.get(0).before().within(read);
    }
  }
}
