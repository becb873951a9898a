package dev.ovhdo.api.account;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.client.wait.WaitResult;
import dev.ovhdo.routes.auth.AuthAccessRuleRequestInput;
import dev.ovhdo.routes.auth.AuthApiCredentialRequestParamsInput;
import dev.ovhdo.routes.auth.AuthHttpMethodEnum;
import dev.ovhdo.routes.auth.AuthRoutes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

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
    return request(rules, null);
  }

  /**
   * Requests a consumer key as {@link #request(List)} does, with an address to which the page leads
   * the person after the decision.
   *
   * <p>Route: {@code POST /auth/credential}
   *
   * @param rules the access rules; at least one
   * @param redirection the address; null for none
   * @return the key, which is valid after a person has authorised it on the page
   */
  public ConsumerKeyRequest request(List<AccessRule> rules, @Nullable URI redirection) {
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("A consumer key needs at least one access rule");
    }
    List<AccessRule> wanted = new ArrayList<>(rules);
    if (rules.stream().noneMatch(rule -> rule.covers(HttpMethod.GET, CURRENT))) {
      wanted.add(new AccessRule(HttpMethod.GET, CURRENT));
    }
    AuthApiCredentialRequestParamsInput input =
        AuthApiCredentialRequestParamsInput.of(
            wanted.stream().map(ConsumerKeyService::input).toList());
    return ConsumerKeyRequest.of(
        AuthRoutes.of(client)
            .credential()
            .post(redirection == null ? input : input.withRedirection(redirection.toString())));
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
    return awaitValidation(request, options, () -> false);
  }

  /**
   * Waits as {@link #awaitValidation(ConsumerKeyRequest, WaitOptions)} does, but not until the
   * deadline if the person has decided and the key stays invalid: the person has refused it.
   *
   * <p>Route: {@code GET /auth/currentCredential}
   *
   * @param request the requested key
   * @param options deadline and interval of the polling
   * @param isPageLeft returns whether the page has led the person to the redirection of the request
   * @return the granted credential in the state {@code validated}
   * @throws ConsumerKeyNotValidatedException if the key was refused, or not authorised before the
   *     deadline
   */
  public Credential awaitValidation(
      ConsumerKeyRequest request, WaitOptions options, BooleanSupplier isPageLeft) {
    ConsumerKeyPolling polling =
        new ConsumerKeyPolling(
            AuthRoutes.of(client.withConsumerKey(request.consumerKey())), isPageLeft);
    WaitResult<Optional<Credential>> result =
        client
            .waiter()
            .until(
                "until the consumer key is authorised",
                Optional.empty(),
                polling::poll,
                polling::isOver,
                options);
    if (!result.done()) {
      throw notValidated(
          request,
          "The consumer key was not authorised within "
              + options.deadline().toSeconds()
              + " s: the page "
              + request.validationUrl()
              + " was refused or not opened.",
          result.lastFailure());
    }
    Credential credential =
        result
            .value()
            .orElseThrow(
                () ->
                    notValidated(
                        request,
                        "The consumer key was not authorised: it was refused on the page %s."
                            .formatted(request.validationUrl()),
                        null));
    CredentialState state = credential.state();
    if (state != null && !state.equals(CredentialState.VALIDATED)) {
      throw notValidated(
          request, "The consumer key was not authorised: its state is " + state + ".", null);
    }
    return credential;
  }

  private static ConsumerKeyNotValidatedException notValidated(
      ConsumerKeyRequest request, String message, @Nullable OvhException cause) {
    return new ConsumerKeyNotValidatedException(message, request.validationUrl(), cause);
  }

  private static AuthAccessRuleRequestInput input(AccessRule rule) {
    return AuthAccessRuleRequestInput.of()
        .withMethod(AuthHttpMethodEnum.of(rule.method().name()))
        .withPath(rule.path());
  }
}
