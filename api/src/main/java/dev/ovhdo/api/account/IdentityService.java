package dev.ovhdo.api.account;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.routes.auth.AuthDetails;
import dev.ovhdo.routes.auth.AuthRoutes;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.routes.me.MeRoutes;
import dev.ovhdo.routes.me.Nichandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the identity of the caller. Thread-safe. */
public final class IdentityService {
  private final OvhClient client;

  /** Creates the service; {@code ovh.identity()} returns an instance. */
  public IdentityService(OvhClient client) {
    this.client = client;
  }

  /**
   * Reads the account and the authentication method. Works with every kind of credentials.
   *
   * <p>Route: {@code GET /auth/details}
   *
   * @throws NotGrantedException if the credentials are valid without the right to this call
   */
  public AuthDetails details() {
    return AuthRoutes.of(client).details().get();
  }

  /**
   * Reads the holder of the account.
   *
   * <p>Route: {@code GET /me}
   *
   * @throws NotGrantedException if the credentials are valid without the right to this call
   */
  public Nichandle owner() {
    return MeRoutes.of(client).get();
  }

  /**
   * Reads everything that can be read about the caller. Refused and failed calls are reported in
   * the result, so that narrow rights without {@code /me} suffice.
   *
   * <p>Route: {@code GET /auth/details}, {@code GET /auth/currentCredential}, {@code GET
   * /me/api/credential/{credentialId}/application}, {@code GET /me}
   *
   * @throws InvalidCredentialException if the credentials are invalid
   */
  public Identity whoami() {
    List<OvhException> unread = new ArrayList<>();
    AuthDetails details = granted(this::details, unread);
    Credential credential = granted(this::credential, unread);
    AuthApiApplication application =
        credential == null ? null : granted(() -> application(credential), unread);
    return new Identity(details, credential, application, granted(this::owner, unread), unread);
  }

  private @Nullable Credential credential() {
    return client.configuration().credentials() instanceof Credentials.Application
        ? Credential.of(AuthRoutes.of(client).currentCredential().get())
        : null;
  }

  /** OVHcloud answers 404 for its own applications, such as the web console. */
  private @Nullable AuthApiApplication application(Credential credential) {
    Long id = credential.id();
    if (id == null) {
      return null;
    }
    try {
      return MeRoutes.of(client).api().credential().credentialId(id).application().get();
    } catch (NotFoundException e) {
      return null;
    }
  }

  private static <T> @Nullable T granted(Supplier<@Nullable T> call, List<OvhException> unread) {
    try {
      return call.get();
    } catch (InvalidCredentialException | RateLimitedException e) {
      throw e;
    } catch (ApiException | DecodeException e) {
      unread.add(e);
      return null;
    }
  }
}
