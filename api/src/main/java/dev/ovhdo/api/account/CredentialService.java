package dev.ovhdo.api.account;

import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.auth.AuthRoutes;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.routes.me.AuthApiCredentialInput;
import dev.ovhdo.routes.me.AuthCredentialStateEnum;
import dev.ovhdo.routes.me.MeApiCredentialQuery;
import dev.ovhdo.routes.me.MeRoutes;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads, restricts and removes credentials, the grants behind consumer keys. Thread-safe. */
public final class CredentialService {
  private final OvhClient client;

  /** Creates the service; {@code ovh.credentials()} returns an instance. */
  public CredentialService(OvhClient client) {
    this.client = client;
  }

  /**
   * Reads all credentials in any state, including those of the web console.
   *
   * <p>Route: {@code GET /me/api/credential}
   */
  public Listing<Credential> list() {
    return list(MeApiCredentialQuery.of());
  }

  /**
   * Reads the credentials that pass a filter.
   *
   * <p>Route: {@code GET /me/api/credential}
   */
  public Listing<Credential> list(CredentialFilter filter) {
    MeApiCredentialQuery query = MeApiCredentialQuery.of();
    Long application = filter.applicationId();
    if (application != null) {
      query = query.withApplicationId(application);
    }
    CredentialState state = filter.state();
    if (state != null) {
      query = query.withStatus(AuthCredentialStateEnum.of(state.value()));
    }
    return list(query).filter(filter::accepts);
  }

  /**
   * Reads the valid credentials that expire within a time span, ordered by expiration. Credentials
   * without expiration are not included.
   *
   * <p>Route: {@code GET /me/api/credential}
   *
   * @param within the time span from now
   */
  public Listing<Credential> expiring(Duration within) {
    Listing<Credential> valid = list(CredentialFilter.of().withState(CredentialState.VALIDATED));
    Instant now = client.serverTime();
    Instant horizon = now.plus(within);
    return valid.withItems(
        valid.stream()
            .filter(each -> endsBetween(each.expiration(), now, horizon))
            .sorted(Comparator.comparing(CredentialService::end))
            .toList());
  }

  /**
   * Reads one credential.
   *
   * <p>Route: {@code GET /me/api/credential/{credentialId}}
   *
   * @throws ResourceNotFoundException if the account has no such credential
   */
  public Credential get(long id) {
    return requireExisting(id, () -> Credential.of(routes().credentialId(id).get()).withId(id));
  }

  /**
   * Removes a credential and thereby its consumer key.
   *
   * <p>Route: {@code DELETE /me/api/credential/{credentialId}}
   *
   * @throws ResourceNotFoundException if the account has no such credential
   */
  public void remove(long id) {
    requireExisting(
        id,
        () -> {
          routes().credentialId(id).delete();
          return id;
        });
  }

  /**
   * Restricts the addresses from which a credential may be used.
   *
   * <p>Route: {@code PUT /me/api/credential/{credentialId}}
   *
   * @param blocks IP blocks, such as {@code 192.0.2.0/24}; an empty list permits every address
   * @throws ResourceNotFoundException if the account has no such credential
   */
  public void restrict(long id, List<String> blocks) {
    requireExisting(
        id,
        () -> {
          routes()
              .credentialId(id)
              .put(AuthApiCredentialInput.of().withAllowedIPs(blocks.isEmpty() ? null : blocks));
          return id;
        });
  }

  /**
   * Reads the unexpired credentials of the application of this client, oldest first.
   *
   * <p>Route: {@code GET /me/api/credential}
   */
  public Listing<Credential> listOfThisApplication() {
    long application = AuthRoutes.of(client).currentCredential().get().applicationId();
    Listing<Credential> found = list(CredentialFilter.of().withApplication(application));
    return found.withItems(
        found.stream()
            .filter(credential -> !CredentialState.EXPIRED.equals(credential.state()))
            .sorted(
                Comparator.comparing(CredentialService::begin)
                    .thenComparing(Credential::id, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList());
  }

  /**
   * Removes every expired credential of the account, of all applications.
   *
   * <p>Route: {@code DELETE /me/api/credential/{credentialId}}
   *
   * @return the removed credentials, without those that another client removed in the meantime
   */
  public List<Credential> flushExpired() {
    List<Credential> removed = new ArrayList<>();
    for (Credential credential :
        list(MeApiCredentialQuery.of().withStatus(AuthCredentialStateEnum.EXPIRED))) {
      // The state is checked again before the deletion, in case the API ignores the filter.
      if (CredentialState.EXPIRED.equals(credential.state()) && remove(credential)) {
        removed.add(credential);
      }
    }
    return List.copyOf(removed);
  }

  /**
   * Reads the credential of this client.
   *
   * <p>Route: {@code GET /auth/currentCredential}
   */
  public Credential current() {
    return Credential.of(AuthRoutes.of(client).currentCredential().get());
  }

  /**
   * Reads the application of a credential.
   *
   * <p>Route: {@code GET /me/api/credential/{credentialId}/application}
   *
   * @param credentialId the credential
   * @return the application; empty where OVHcloud answers 404, as for the web console
   */
  public Optional<AuthApiApplication> applicationOf(long credentialId) {
    try {
      return Optional.of(routes().credentialId(credentialId).application().get());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private MeRoutes.Api.Credential routes() {
    return MeRoutes.of(client).api().credential();
  }

  private Listing<Credential> list(MeApiCredentialQuery query) {
    return routes().all(query).map(Credential::of);
  }

  private <T> T requireExisting(long id, Supplier<T> call) {
    try {
      return call.get();
    } catch (NotFoundException e) {
      List<String> ids = routes().get().stream().map(String::valueOf).toList();
      throw ResourceNotFoundException.of("credential", String.valueOf(id), ids);
    }
  }

  private static boolean endsBetween(@Nullable OffsetDateTime end, Instant now, Instant horizon) {
    return end != null && end.toInstant().isAfter(now) && !end.toInstant().isAfter(horizon);
  }

  private static Instant begin(Credential credential) {
    OffsetDateTime creation = credential.creation();
    return creation == null ? Instant.MAX : creation.toInstant();
  }

  private static Instant end(Credential credential) {
    OffsetDateTime end = credential.expiration();
    return end == null ? Instant.MAX : end.toInstant();
  }

  private boolean remove(Credential credential) {
    Long id = credential.id();
    if (id == null) {
      return false;
    }
    try {
      routes().credentialId(id).delete();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  /**
   * Filter for the credentials to read. Immutable.
   *
   * @param applicationId the application; null for all applications
   * @param state the state; null for all states
   */
  public record CredentialFilter(@Nullable Long applicationId, @Nullable CredentialState state) {
    /** Returns the filter that accepts every credential. */
    public static CredentialFilter of() {
      return new CredentialFilter(null, null);
    }

    /** Returns a copy that accepts only credentials of this application. */
    public CredentialFilter withApplication(long id) {
      return new CredentialFilter(id, state);
    }

    /** Returns a copy that accepts only credentials in this state. */
    public CredentialFilter withState(CredentialState wanted) {
      return new CredentialFilter(applicationId, Objects.requireNonNull(wanted, "wanted"));
    }

    /**
     * Returns whether a credential passes the filter. OVHcloud has filtered already: a credential
     * without the property passes.
     */
    boolean accepts(Credential credential) {
      return accepts(applicationId, credential.applicationId())
          && accepts(state, credential.state());
    }

    private static boolean accepts(@Nullable Object wanted, @Nullable Object actual) {
      return wanted == null || actual == null || wanted.equals(actual);
    }
  }
}
