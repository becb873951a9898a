package dev.ovhdo.api;

import dev.ovhdo.api.ip.ForwardWait;
import dev.ovhdo.api.ip.ReverseChange;
import dev.ovhdo.api.ip.ReverseName;
import dev.ovhdo.api.ip.ReverseOutcome;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.ip.IpRoutes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Executes the changes of a plan: removes names, then sets names. Names that do not resolve to
 * their addresses yet are polled together until all are accepted or the deadline is reached. For
 * single use.
 */
final class ReverseApplying {
  private final OvhClient client;
  private final ForwardWait wait;
  private final Consumer<? super ReverseOutcome> observer;
  private final Map<ReverseChange, ReverseOutcome> outcomes = new LinkedHashMap<>();
  private final Map<ReverseChange, ReverseSetting> aside = new LinkedHashMap<>();

  ReverseApplying(OvhClient client, ForwardWait wait, Consumer<? super ReverseOutcome> observer) {
    this.client = client;
    this.wait = wait;
    this.observer = observer;
  }

  List<ReverseOutcome> apply(List<ReverseChange> changes) {
    for (ReverseChange change : changes) {
      if (change.after() == null) {
        attempt(change, () -> remove(change));
      } else {
        aside.put(change, setting(change));
      }
    }
    client
        .waiting()
        .until(
            "all names resolve to their addresses",
            () -> round(ReverseSetting::look),
            wait.limit(),
            wait.interval());
    round(ReverseSetting::lastAttempt);
    List.copyOf(aside.entrySet())
        .forEach(
            left ->
                settle(new ReverseOutcome(left.getKey(), left.getValue().missing(wait.limit()))));
    return changes.stream().map(outcomes::get).map(Objects::requireNonNull).toList();
  }

  /** Polls the pending changes; the result is present when none is pending. */
  private Optional<Boolean> round(Function<ReverseSetting, Optional<ReverseName>> look) {
    List.copyOf(aside.entrySet())
        .forEach(each -> attempt(each.getKey(), () -> look.apply(each.getValue()).isPresent()));
    return aside.isEmpty() ? Optional.of(true) : Optional.empty();
  }

  /** Attempts a change; false if it must be repeated. */
  @FunctionalInterface
  private interface Step {
    boolean isDone();
  }

  private void attempt(ReverseChange change, Step step) {
    try {
      if (step.isDone()) {
        settle(new ReverseOutcome(change, null));
      }
    } catch (OvhException e) {
      if (e.needsConsumerKey()
          || e instanceof InvalidCredentialException
          || Thread.currentThread().isInterrupted()) {
        throw e;
      }
      settle(new ReverseOutcome(change, e));
    }
  }

  private void settle(ReverseOutcome outcome) {
    aside.remove(outcome.change());
    outcomes.put(outcome.change(), outcome);
    observer.accept(outcome);
  }

  private ReverseSetting setting(ReverseChange change) {
    return new ReverseSetting(
        client,
        change.block(),
        change.address(),
        Objects.requireNonNull(change.after()),
        wait,
        missing -> {});
  }

  /** Removes a name; a missing name counts as removed. */
  private boolean remove(ReverseChange change) {
    IpRoutes.Ip block = IpRoutes.of(client).ip(change.block().pathName());
    try {
      block.reverse().ipReverse(change.address().toString()).delete();
      return true;
    } catch (NotFoundException e) {
      return true;
    }
  }
}
