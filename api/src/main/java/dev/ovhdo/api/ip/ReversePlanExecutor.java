package dev.ovhdo.api.ip;

import dev.ovhdo.api.ip.ReversePlan.ReverseChange;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.OvhException;
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
final class ReversePlanExecutor {
  private final OvhClient client;
  private final ForwardWaitOptions wait;
  private final Consumer<? super ReverseChange.Outcome> listener;
  private final Map<ReverseChange, ReverseChange.Outcome> outcomes = new LinkedHashMap<>();
  private final Map<ReverseChange, ReverseNameSetter> pending = new LinkedHashMap<>();

  ReversePlanExecutor(
      OvhClient client, ForwardWaitOptions wait, Consumer<? super ReverseChange.Outcome> listener) {
    this.client = client;
    this.wait = wait;
    this.listener = listener;
  }

  List<ReverseChange.Outcome> execute(List<ReverseChange> changes) {
    for (ReverseChange change : changes) {
      if (change.after() == null) {
        attempt(change, () -> remove(change));
      } else {
        pending.put(change, setting(change));
      }
    }
    client
        .waiter()
        .until(
            "all names resolve to their addresses",
            () -> pollPending(ReverseNameSetter::poll),
            wait.deadline(),
            wait.interval());
    pollPending(ReverseNameSetter::finalAttempt);
    List.copyOf(pending.entrySet())
        .forEach(
            left ->
                settle(
                    new ReverseChange.Outcome(
                        left.getKey(), left.getValue().forwardMissing(wait.deadline()))));
    return changes.stream().map(outcomes::get).map(Objects::requireNonNull).toList();
  }

  /** Polls the pending changes; the result is present when none is pending. */
  private Optional<Boolean> pollPending(Function<ReverseNameSetter, Optional<ReverseName>> look) {
    List.copyOf(pending.entrySet())
        .forEach(each -> attempt(each.getKey(), () -> look.apply(each.getValue()).isPresent()));
    return pending.isEmpty() ? Optional.of(true) : Optional.empty();
  }

  /** Attempts a change; false if it must be repeated. */
  @FunctionalInterface
  private interface Step {
    boolean isDone();
  }

  private void attempt(ReverseChange change, Step step) {
    try {
      if (step.isDone()) {
        settle(new ReverseChange.Outcome(change, null));
      }
    } catch (OvhException e) {
      if (e.needsConsumerKey()
          || e instanceof InvalidCredentialException
          || Thread.currentThread().isInterrupted()) {
        throw e;
      }
      settle(new ReverseChange.Outcome(change, e));
    }
  }

  private void settle(ReverseChange.Outcome outcome) {
    pending.remove(outcome.change());
    outcomes.put(outcome.change(), outcome);
    listener.accept(outcome);
  }

  private ReverseNameSetter setting(ReverseChange change) {
    return new ReverseNameSetter(
        client,
        change.block(),
        change.address(),
        Objects.requireNonNull(change.after()),
        wait,
        missing -> {});
  }

  /** Removes a name; a missing name counts as removed. */
  private boolean remove(ReverseChange change) {
    try {
      ReverseNameSetter.remove(client, change.block(), change.address());
      return true;
    } catch (NotFoundException e) {
      return true;
    }
  }
}
