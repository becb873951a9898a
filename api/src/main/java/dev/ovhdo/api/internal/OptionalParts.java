package dev.ovhdo.api.internal;

import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.error.UnexpectedStatusException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/**
 * Reads the parts of a resource that a plan shows and a change does not need. A part that cannot be
 * read is recorded with its reason. Thread-safe.
 */
public final class OptionalParts {
  private final Map<String, Unread> unread = new ConcurrentSkipListMap<>();

  /**
   * Reads a part; empty if it does not exist (404) or could not be read.
   *
   * @param name the part in messages: {@code addresses}
   * @throws ApiException if the failure concerns every call
   */
  public <T> Optional<T> read(String name, Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (NotFoundException e) {
      return Optional.empty();
    } catch (InvalidCredentialException | RateLimitedException | UnexpectedStatusException e) {
      throw e;
    } catch (ApiException | DecodeException e) {
      unread.put(name, new Unread(name, e));
      return Optional.empty();
    }
  }

  /** Returns the parts that could not be read, in the order of their names. */
  public List<Unread> unread() {
    return List.copyOf(unread.values());
  }
}
