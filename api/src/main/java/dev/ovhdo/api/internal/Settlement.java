package dev.ovhdo.api.internal;

import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.OvhException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends a change, and settles it if its answer does not tell whether OVHcloud carries it out: the
 * change is not sent again, but its effect is looked for. All changes of this module with a visible
 * effect are sent so. Nothing is read if the answer can be understood.
 */
public final class Settlement {
  private Settlement() {}

  /**
   * Sends a change.
   *
   * @param effect the effect of the change
   * @param send sends the change; returns its result, or nothing if OVHcloud has accepted the
   *     change and the answer does not contain the result
   * @param look reads the effect; returns the result, or nothing as long as there is no effect
   * @throws OutcomeUnknownException if the effect does not appear in time
   */
  public static <T> T send(
      OvhClient client, Effect effect, Supplier<Optional<T>> send, Supplier<Optional<T>> look) {
    OvhException failure = null;
    try {
      Optional<T> result = send.get();
      if (result.isPresent()) {
        return result.get();
      }
    } catch (OvhException e) {
      if (!e.mayHaveBeenCarriedOut() || Thread.currentThread().isInterrupted()) {
        throw e;
      }
      failure = e;
    }
    return find(client, effect, look, failure);
  }

  /**
   * Sends a change without a result.
   *
   * @param isThere reads whether the effect is there
   * @throws OutcomeUnknownException if the effect does not appear in time
   */
  public static void run(OvhClient client, Effect effect, Runnable send, BooleanSupplier isThere) {
    send(
        client,
        effect,
        () -> {
          send.run();
          return Optional.of(true);
        },
        () -> isThere.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /**
   * Looks for the effect of a change that OVHcloud has accepted.
   *
   * @throws OutcomeUnknownException if the effect does not appear in time
   */
  public static <T> T find(OvhClient client, Effect effect, Supplier<Optional<T>> look) {
    return find(client, effect, look, null);
  }

  private static <T> T find(
      OvhClient client, Effect effect, Supplier<Optional<T>> look, @Nullable OvhException failure) {
    OvhException lookFailure = null;
    try {
      Optional<T> found =
          client
              .waiter()
              .until(
                  "for " + effect.expected(),
                  () -> presence(look),
                  Optional::isPresent,
                  effect.options())
              .value();
      if (found.isPresent()) {
        return found.get();
      }
    } catch (OvhException e) {
      lookFailure = e;
    }
    OutcomeUnknownException unknown =
        new OutcomeUnknownException(
            message(effect, failure, lookFailure), effect.shownBy(), failure);
    if (lookFailure != null) {
      unknown.addSuppressed(lookFailure);
    }
    throw unknown;
  }

  /** An effect that is not found is not there yet. */
  private static <T> Optional<T> presence(Supplier<Optional<T>> look) {
    try {
      return look.get();
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private static String message(
      Effect effect, @Nullable OvhException failure, @Nullable OvhException lookFailure) {
    return (failure == null
            ? "OVHcloud has accepted the change, but "
            : sentence(failure) + ". Afterwards, ")
        + (lookFailure == null
            ? effect.expected()
                + " did not appear within "
                + effect.options().deadline().toSeconds()
                + " s"
            : "the search for " + effect.expected() + " failed (" + sentence(lookFailure) + ")")
        + ", so the outcome is in doubt. "
        + effect.shownBy()
        + " shows the present state.";
  }

  private static String sentence(OvhException failure) {
    return String.valueOf(failure.getMessage()).replaceFirst("\\.$", "");
  }
}
