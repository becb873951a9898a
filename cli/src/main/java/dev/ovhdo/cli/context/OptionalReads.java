package dev.ovhdo.cli.context;

import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.RateLimitedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/**
 * Reads values that a command shows if they can be read. Failures are noted together, in the order
 * of the names, so that reads in parallel give the same notes each time. Thread-safe.
 */
public final class OptionalReads {
  private final Map<String, OvhException> failures = new ConcurrentSkipListMap<>();

  /**
   * Reads a value; empty if it could not be read.
   *
   * @param what the value in the note: {@code the addresses of vps-1}
   * @throws OvhException if the failure concerns every call
   */
  public <T> Optional<T> read(String what, Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (InvalidCredentialException | RateLimitedException e) {
      throw e;
    } catch (ApiException | DecodeException e) {
      failures.put(what, e);
      return Optional.empty();
    }
  }

  /**
   * Returns the values that were read, by id; the others are noted.
   *
   * @param what the value in the note, with {@code %s} for the id: {@code the addresses of %s}
   */
  public <T> Map<String, T> values(String what, List<ListedItem<T>> entries) {
    Map<String, T> values = new HashMap<>();
    for (ListedItem<T> entry : entries) {
      entry.item().ifPresent(value -> values.put(entry.id(), value));
      entry.reason().ifPresent(reason -> failures.put(what.formatted(entry.id()), reason));
    }
    return values;
  }

  /** Prints a note for each value that could not be read. */
  public void note(CommandContext context) {
    failures.forEach(
        (what, failure) ->
            context.terminal().note(what + " could not be read: " + failure.getMessage()));
  }
}
