package dev.ovhdo.api;

import dev.ovhdo.client.HttpMethod;
import dev.ovhdo.client.Request;
import dev.ovhdo.client.error.CredentialProblem;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.TaskFailedException;
import dev.ovhdo.client.error.TaskTimeoutException;
import dev.ovhdo.client.task.WaitOptions;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How a program gets a consumer key: it asks for one, a person authorises it on a page, the program
 * notices. Works without a consumer key. Safe for use by many threads.
 */
public final class ConsumerKeyService {
  private static final String CURRENT = "/auth/currentCredential";

  private final Calls calls;

  ConsumerKeyService(Calls calls) {
    this.calls = calls;
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
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (AccessRule rule : wanted) {
      list.addObject().put("method", rule.method().name()).put("path", rule.path());
    }
    return calls.object(
        Request.post("/auth/credential")
            .unauthenticated()
            .withBody(JsonNodeFactory.instance.objectNode().set("accessRules", list)),
        ConsumerKeyRequest::from);
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
    Calls asNewKey = calls.withConsumerKey(request.consumerKey());
    try {
      Validation done =
          calls
              .client()
              .waiting()
              .await(Validation.PENDING, () -> look(asNewKey), options, observed -> {});
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

  /**
   * Until the page was validated, and after it was refused, the API answers 403 about the key.
   * Other refusals, an unknown application key or a wrong secret, don't get better by waiting.
   */
  private static Validation look(Calls asNewKey) {
    try {
      Credential credential = asNewKey.object(Request.get(CURRENT), Credential::from);
      return new Validation(credential.state(), credential);
    } catch (InvalidCredentialException e) {
      if (e.problem() != CredentialProblem.CONSUMER_KEY) {
        throw e;
      }
      return Validation.PENDING;
    }
  }
}
