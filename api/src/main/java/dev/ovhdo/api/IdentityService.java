package dev.ovhdo.api;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.routes.auth.AuthDetails;
import dev.ovhdo.routes.auth.AuthRoutes;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.routes.me.MeRoutes;
import dev.ovhdo.routes.me.Nichandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** As whom this client calls. Safe for use by many threads. */
public final class IdentityService {
  private final OvhClient client;

  IdentityService(OvhClient client) {
    this.client = client;
  }

  /**
   * Reads the account, and how the caller came in. This works with every kind of credentials.
   *
   * <p>Route: {@code GET /auth/details}
   *
   * @throws NotGrantedException if the credentials are good, but not for this
   */
  public AuthDetails details() {
    return AuthRoutes.of(client).details().get();
  }

  /**
   * Reads the holder of the account.
   *
   * <p>Route: {@code GET /me}
   *
   * @throws NotGrantedException if the credentials are good, but not for this
   */
  public Nichandle owner() {
    return MeRoutes.of(client).get();
  }

  /**
   * Reads all that may be known of the caller. What is not granted is left out and said, so that
   * this works with the narrowest rights, those to {@code /me} not needed.
   *
   * <p>Route: {@code GET /auth/details}, {@code GET /auth/currentCredential}, {@code GET
   * /me/api/credential/{credentialId}/application}, {@code GET /me}
   *
   * @throws dev.ovhdo.client.error.InvalidCredentialException if the credentials are not good at
   *     all
   */
  public Identity whoami() {
    List<NotGrantedException> withheld = new ArrayList<>();
    AuthDetails details = granted(this::details, withheld);
    Credential credential = granted(this::credential, withheld);
    AuthApiApplication application =
        credential == null ? null : granted(() -> application(credential), withheld);
    return new Identity(details, credential, application, granted(this::owner, withheld), withheld);
  }

  private @Nullable Credential credential() {
    return client.configuration().credentials() instanceof Credentials.Application
        ? Credential.of(AuthRoutes.of(client).currentCredential().get())
        : null;
  }

  /** OVHcloud's own applications, as that of the web console, are not told. */
  private @Nullable AuthApiApplication application(Credential credential) {
    try {
      return MeRoutes.of(client)
          .api()
          .credential()
          .credentialId(credential.id())
          .application()
          .get();
    } catch (NotFoundException e) {
      return null;
    }
  }

  private static <T> @Nullable T granted(
      Supplier<@Nullable T> call, List<NotGrantedException> withheld) {
    try {
      return call.get();
    } catch (NotGrantedException e) {
      withheld.add(e);
      return null;
    }
  }
}
