package dev.ovhdo.api;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.Request;
import dev.ovhdo.client.error.NotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What has been granted to applications: the credentials behind consumer keys. Safe for use by many
 * threads.
 */
public final class CredentialService {
  private final Calls calls;

  CredentialService(Calls calls) {
    this.calls = calls;
  }

  /**
   * Reads all credentials, in whichever state, those of the web console included.
   *
   * <p>Route: {@code GET /me/api/credential}
   */
  public Listing<Credential> list() {
    return list(Request.get("/me/api/credential"));
  }

  /**
   * Reads the credentials of the application that this client calls as, the oldest first, without
   * expired ones.
   *
   * <p>Route: {@code GET /me/api/credential}
   */
  public Listing<Credential> ofThisApplication() {
    long application = current().applicationId();
    Listing<Credential> found =
        list(Request.get("/me/api/credential").withQuery("applicationId", application));
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
        list(Request.get("/me/api/credential").withQuery("status", CredentialState.EXPIRED))) {
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
    return calls.object(Request.get("/auth/currentCredential"), Credential::from);
  }

  /**
   * Reads the application that a credential was granted to.
   *
   * <p>Route: {@code GET /me/api/credential/{credentialId}/application}
   *
   * @param credentialId the credential
   * @return the application; empty where OVHcloud does not tell, as for the web console's own
   */
  public Optional<Application> applicationOf(long credentialId) {
    try {
      return Optional.of(
          calls.object(
              Request.get("/me/api/credential/{credentialId}/application", credentialId),
              Application::from));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private Listing<Credential> list(Request ids) {
    return calls.list(
        ids, id -> Request.get("/me/api/credential/{credentialId}", id), Credential::from);
  }

  private boolean remove(Credential credential) {
    try {
      calls.send(Request.delete("/me/api/credential/{credentialId}", credential.id()));
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }
}
