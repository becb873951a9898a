package dev.ovhdo.api;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.auth.AuthRoutes;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.routes.me.AuthCredentialStateEnum;
import dev.ovhdo.routes.me.MeApiCredentialQuery;
import dev.ovhdo.routes.me.MeRoutes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What has been granted to applications: the credentials behind consumer keys. Safe for use by many
 * threads.
 */
public final class CredentialService {
  private final OvhClient client;

  CredentialService(OvhClient client) {
    this.client = client;
  }

  /**
   * Reads all credentials, in whichever state, those of the web console included.
   *
   * <p>Route: {@code GET /me/api/credential}
   */
  public Listing<Credential> list() {
    return list(MeApiCredentialQuery.of());
  }

  /**
   * Reads the credentials of the application that this client calls as, the oldest first, without
   * expired ones.
   *
   * <p>Route: {@code GET /me/api/credential}
   */
  public Listing<Credential> ofThisApplication() {
    long application = current().applicationId();
    Listing<Credential> found = list(MeApiCredentialQuery.of().withApplicationId(application));
    return new Listing<>(
        found.stream()
            .filter(credential -> credential.applicationId() == application)
            .filter(credential -> !credential.state().equals(CredentialState.EXPIRED))
            .sorted(
                Comparator.comparing((Credential credential) -> credential.creation().toInstant())
                    .thenComparingLong(Credential::id))
            .toList(),
        found.vanished());
  }

  /**
   * Removes every expired credential of the account, of whichever application.
   *
   * <p>Route: {@code DELETE /me/api/credential/{credentialId}}
   *
   * @return those that were removed; one that somebody else removed in the meantime is not among
   *     them
   */
  public List<Credential> flushExpired() {
    List<Credential> removed = new ArrayList<>();
    for (Credential credential :
        list(MeApiCredentialQuery.of().withStatus(AuthCredentialStateEnum.EXPIRED))) {
      // Never trust a filter with what is going to be deleted.
      if (credential.state().equals(CredentialState.EXPIRED) && remove(credential)) {
        removed.add(credential);
      }
    }
    return List.copyOf(removed);
  }

  /**
   * Reads the credential that this client calls with.
   *
   * <p>Route: {@code GET /auth/currentCredential}
   */
  public Credential current() {
    return Credential.of(AuthRoutes.of(client).currentCredential().get());
  }

  /**
   * Reads the application that a credential was granted to.
   *
   * <p>Route: {@code GET /me/api/credential/{credentialId}/application}
   *
   * @param credentialId the credential
   * @return the application; empty where OVHcloud does not tell, as for the web console's own
   */
  public Optional<AuthApiApplication> applicationOf(long credentialId) {
    try {
      return Optional.of(routes().credentialId(credentialId).application().get());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private MeRoutes.Api.Credential routes() {
    return MeRoutes.of(client).api().credential();
  }

  private Listing<Credential> list(MeApiCredentialQuery query) {
    return routes().all(query).map(Credential::of);
  }

  private boolean remove(Credential credential) {
    try {
      routes().credentialId(credential.id()).delete();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }
}
