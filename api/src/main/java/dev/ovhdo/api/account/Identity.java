package dev.ovhdo.api.account;

import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.routes.auth.AuthDetails;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.routes.me.Nichandle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Identity of the caller. A component is null if the caller's rights do not permit to read it.
 * Immutable.
 *
 * @param details the account, the authentication method, and the identities in OVHcloud's access
 *     management; null if not granted
 * @param credential the credential of the consumer key; null if not granted, or if the caller has
 *     no consumer key
 * @param application the application of the consumer key; null if not granted, or if the caller has
 *     no consumer key
 * @param owner the holder of the account with name and mail address; null if not granted
 * @param denials the denied calls; each message names the missing access rule or action
 */
public record Identity(
    @Nullable AuthDetails details,
    @Nullable Credential credential,
    @Nullable AuthApiApplication application,
    @Nullable Nichandle owner,
    List<NotGrantedException> denials) {

  /** Copies the list. */
  public Identity {
    denials = List.copyOf(denials);
  }

  /** Returns the account's name at OVHcloud, such as {@code xx00000-ovh}; empty if not granted. */
  public Optional<String> account() {
    if (details != null) {
      return Optional.of(details.account());
    }
    return Optional.ofNullable(owner).map(Nichandle::nichandle);
  }
}
