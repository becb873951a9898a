package dev.ovhdo.api.account;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.CredentialProblem;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.client.wait.WaitResult;
import dev.ovhdo.routes.auth.AuthAccessRuleRequestInput;
import dev.ovhdo.routes.auth.AuthApiCredentialRequestParamsInput;
import dev.ovhdo.routes.auth.AuthHttpMethodEnum;
import dev.ovhdo.routes.auth.AuthRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Requests consumer keys: the program requests a key, a person authorises the key on a page, and
 * the program waits for that. Works without a consumer key. Thread-safe.
 */
public final class ConsumerKeyService {
  private static final String CURRENT = "/auth/currentCredential";

  private final OvhClient client;

  /** Creates the service; {@code ovh.consumerKeys()} returns an instance. */
  public ConsumerKeyService(OvhClient client) {
    this.client = client;
  }

  /**
   * Requests a consumer key with the given access rules. A rule for {@code GET
   * /auth/currentCredential} is added if the rules don't cover that route, because {@link
   * #awaitValidation} polls it.
   *
   * <p>Route: {@code POST /auth/credential}
   *
   * @param rules the access rules; at least one
   * @return the key, which is valid after a person has authorised it on the page
   */
  public ConsumerKeyRequest request(List<AccessRule> rules) {
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("A consumer key needs at least one access rule");
    }
    List<AccessRule> wanted = new ArrayList<>(rules);
    if (rules.stream().noneMatch(rule -> rule.covers(HttpMethod.GET, CURRENT))) {
      wanted.add(new AccessRule(HttpMethod.GET, CURRENT));
    }
    return ConsumerKeyRequest.of(
        AuthRoutes.of(client)
            .credential()
            .post(
                AuthApiCredentialRequestParamsInput.of(
                    wanted.stream().map(ConsumerKeyService::input).toList())));
  }

  /**
   * Waits until a person has authorised a consumer key.
   *
   * <p>Route: {@code GET /auth/currentCredential}
   *
   * @param request the requested key
   * @param options deadline and interval of the polling
   * @return the granted credential in the state {@code validated}
   * @throws ConsumerKeyNotValidatedException if the key was refused, or not authorised before the
   *     deadline
   * @throws dev.ovhdo.client.error.NotGrantedException if the key was authorised without the right
   *     to read its own credential
   */
  public Credential awaitValidation(ConsumerKeyRequest request, WaitOptions options) {
    AuthRoutes asNewKey = AuthRoutes.of(client.withConsumerKey(request.consumerKey()));
    WaitResult<Optional<Credential>> result =
        client
            .waiter()
            .until(
                "until the consumer key is authorised",
                Optional.empty(),
                () -> poll(asNewKey),
                ConsumerKeyService::isDecided,
                options);
    if (!result.done()) {
      throw new ConsumerKeyNotValidatedException(
          "The consumer key was not authorised within "
              + options.deadline().toSeconds()
              + " s: the page "
              + request.validationUrl()
              + " was refused or not opened.",
          request.validationUrl(),
          result.lastFailure());
    }
    Credential credential = result.value().orElseThrow();
    CredentialState state = credential.state();
    if (state != null && !state.equals(CredentialState.VALIDATED)) {
      throw new ConsumerKeyNotValidatedException(
          "The consumer key was not authorised: its state is " + state + ".",
          request.validationUrl(),
          null);
    }
    return credential;
  }

  private static AuthAccessRuleRequestInput input(AccessRule rule) {
    return AuthAccessRuleRequestInput.of()
        .withMethod(AuthHttpMethodEnum.of(rule.method().name()))
        .withPath(rule.path());
  }

  /**
   * The API answers 403 about the consumer key before the validation and after a refusal. Other
   * causes of 403, such as an unknown application key or a wrong secret, are permanent.
   */
  private static Optional<Credential> poll(AuthRoutes asNewKey) {
    try {
      return Optional.of(Credential.of(asNewKey.currentCredential().get()));
    } catch (InvalidCredentialException e) {
      if (e.problem() != CredentialProblem.CONSUMER_KEY) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** A key whose credential can be read is valid, also if the answer has no state. */
  private static boolean isDecided(Optional<Credential> credential) {
    if (credential.isEmpty()) {
      return false;
    }
    CredentialState state = credential.get().state();
    return state == null
        || state.equals(CredentialState.VALIDATED)
        || state.equals(CredentialState.REFUSED)
        || state.equals(CredentialState.EXPIRED);
  }
}
