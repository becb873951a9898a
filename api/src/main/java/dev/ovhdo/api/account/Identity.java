package dev.ovhdo.api.account;

import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.auth.AuthDetails;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.routes.me.Nichandle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Identity of the caller. A component is null if it could not be read. Immutable.
 *
 * @param details the account, the authentication method, and the identities in OVHcloud's access
 *     management; null if unread
 * @param credential the credential of the consumer key; null if unread, or if the caller has no
 *     consumer key
 * @param application the application of the consumer key; null if unread, or if the caller has no
 *     consumer key
 * @param owner the holder of the account with name and mail address; null if unread
 * @param unread why a part could not be read; the message about a missing right names the access
 *     rule or action
 */
public record Identity(
    @Nullable AuthDetails details,
    @Nullable Credential credential,
    @Nullable AuthApiApplication application,
    @Nullable Nichandle owner,
    List<OvhException> unread) {

  /** Copies the list. */
  public Identity {
    unread = List.copyOf(unread);
  }

  /** Returns the account's name at OVHcloud, such as {@code xx00000-ovh}; empty if unread. */
  public Optional<String> account() {
    return Optional.ofNullable(details)
        .flatMap(each -> each.optional(AuthDetails::account))
        .or(this::nichandle);
  }

  private Optional<String> nichandle() {
    return Optional.ofNullable(owner).flatMap(each -> each.optional(Nichandle::nichandle));
  }
}
