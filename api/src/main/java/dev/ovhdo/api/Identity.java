package dev.ovhdo.api;

import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.routes.auth.AuthDetails;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.routes.me.Nichandle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As whom calls are made, as far as the caller may know: each part is there only if the rights
 * reach so far. Immutable.
 *
 * @param details the account, how the caller came in, and its identities in OVHcloud's access
 *     management; null if not granted
 * @param credential the facts about the consumer key; null if not granted, or if there is none
 * @param application what the consumer key belongs to; null if not granted, or if there is none
 * @param owner the holder of the account, with name and mail; null if not granted
 * @param withheld why parts are missing: the access rule or action in each message is what it takes
 */
public record Identity(
    @Nullable AuthDetails details,
    @Nullable Credential credential,
    @Nullable AuthApiApplication application,
    @Nullable Nichandle owner,
    List<NotGrantedException> withheld) {

  /** Copies the list. */
  public Identity {
    withheld = List.copyOf(withheld);
  }

  /** Returns the account's name at OVHcloud, such as {@code xx00000-ovh}; empty if not granted. */
  public Optional<String> account() {
    if (details != null) {
      return Optional.of(details.account());
    }
    return Optional.ofNullable(owner).map(Nichandle::nichandle);
  }
}
