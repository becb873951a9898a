package dev.ovhdo.api.internal;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.RateLimitedException;
import java.util.List;
import java.util.function.Function;

/** Reads several resources; a resource that cannot be read is no obstacle to the others. */
public final class ReadableItems {
  private ReadableItems() {}

  /**
   * Reads the items of each resource in parallel. A blank id names no resource. A failure that
   * concerns every call, such as an invalid credential, is thrown.
   *
   * @param ids the ids of the resources
   * @param read reads the items of a resource
   * @return all items; a resource that could not be read is unread
   */
  public static <T> Listing<T> of(
      OvhClient client, List<String> ids, Function<String, Listing<T>> read) {
    List<String> names = ids.stream().filter(id -> !id.isBlank()).toList();
    List<Listing<T>> each = client.inParallel(names, id -> orUnread(id, read));
    return new Listing<>(
        each.stream().flatMap(Listing::stream).toList(),
        each.stream().flatMap(one -> one.unread().stream()).toList());
  }

  private static <T> Listing<T> orUnread(String id, Function<String, Listing<T>> read) {
    try {
      return read.apply(id);
    } catch (InvalidCredentialException | RateLimitedException e) {
      throw e;
    } catch (ApiException | DecodeException e) {
      return new Listing<>(List.of(), List.of(new Unread(id, e)));
    }
  }
}
