package dev.ovhdo.api;

import dev.ovhdo.client.HttpMethod;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.CredentialProblem;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.TaskFailedException;
import dev.ovhdo.client.error.TaskTimeoutException;
import dev.ovhdo.client.task.WaitOptions;
import dev.ovhdo.routes.auth.AuthAccessRuleInput;
import dev.ovhdo.routes.auth.AuthApiCredentialRequestParams;
import dev.ovhdo.routes.auth.AuthHttpMethodEnum;
import dev.ovhdo.routes.auth.AuthRoutes;
import java.util.ArrayList;
import java.util.List;

/**
 * How a program gets a consumer key: it asks for one, a person authorises it on a page, the program
 * notices. Works without a consumer key. Safe for use by many threads.
 */
public final class ConsumerKeyService {
  private static final String CURRENT = "/auth/currentCredential";

  private final OvhClient client;

  ConsumerKeyService(OvhClient client) {
    this.client = client;
  }

  /**
   * Asks for a consumer key that may do certain things. {@code GET /auth/currentCredential} is
   * asked for too where the rules don't cover it, because {@link #awaitValidation} looks there.
   *
   * <p>Route: {@code POST /auth/credential}
   *
   * @param rules what the key may do, one at least
   * @return the key, which works once a person has authorised it on the page
   */
  public ConsumerKeyRequest request(List<AccessRule> rules) {
    if (rules.isEmpty()) {
      throw new IllegalArgumentException(
          "A consumer key without any access rule is good for nothing");
    }
    List<AccessRule> wanted = new ArrayList<>(rules);
    if (rules.stream().noneMatch(rule -> rule.covers(HttpMethod.GET, CURRENT))) {
      wanted.add(new AccessRule(HttpMethod.GET, CURRENT));
    }
    return ConsumerKeyRequest.of(
        AuthRoutes.of(client)
            .credential()
            .post(
                AuthApiCredentialRequestParams.of(
                    wanted.stream().map(ConsumerKeyService::sent).toList())));
  }

  /**
   * Waits until a person has authorised a consumer key.
   *
   * <p>Route: {@code GET /auth/currentCredential}
   *
   * @param request what was asked for
   * @param options how long, how often
   * @return what was granted, by now valid
   * @throws NotValidatedException if it was refused, or not authorised in time
   * @throws dev.ovhdo.client.error.NotGrantedException if it was authorised, but may not even look
   *     at itself
   */
  public Credential awaitValidation(ConsumerKeyRequest request, WaitOptions options) {
    AuthRoutes asNewKey = AuthRoutes.of(client.withConsumerKey(request.consumerKey()));
    try {
      Validation done =
          client.waiting().await(Validation.PENDING, () -> look(asNewKey), options, observed -> {});
      return done.granted();
    } catch (TaskFailedException e) {
      throw new NotValidatedException(
          "The consumer key was not authorised: its state is " + e.task().state() + ".",
          request.validationUrl(),
          e);
    } catch (TaskTimeoutException e) {
      throw new NotValidatedException(
          "The consumer key was not authorised within "
              + options.deadline().toSeconds()
              + " s: the page "
              + request.validationUrl()
              + " was refused or not opened.",
          request.validationUrl(),
          e);
    }
  }

  private static AuthAccessRuleInput sent(AccessRule rule) {
    return AuthAccessRuleInput.of(AuthHttpMethodEnum.of(rule.method().name()), rule.path());
  }

  /**
   * Until the page was validated, and after it was refused, the API answers 403 about the key.
   * Other refusals, an unknown application key or a wrong secret, don't get better by waiting.
   */
  private static Validation look(AuthRoutes asNewKey) {
    try {
      Credential credential = Credential.of(asNewKey.currentCredential().get());
      return new Validation(credential.state(), credential);
    } catch (InvalidCredentialException e) {
      if (e.problem() != CredentialProblem.CONSUMER_KEY) {
        throw e;
      }
      return Validation.PENDING;
    }
  }
}
