package dev.ovhdo.cli.renewal;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.account.AccessRule;
import dev.ovhdo.api.account.ConsumerKeyRequest;
import dev.ovhdo.api.account.Credential;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.wait.WaitOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Has the user authorise a new consumer key on OVHcloud's page. */
public final class ConsumerKeyPage {
  /** Long enough to log in with a second factor and to read the access rules. */
  private static final WaitOptions VALIDATION_WAIT =
      WaitOptions.standard()
          .withDeadline(Duration.ofMinutes(15))
          .withInterval(Duration.ofSeconds(3));

  private ConsumerKeyPage() {}

  /**
   * Requests a consumer key, shows and opens its page, and waits for the authorisation.
   *
   * @param ovh the API with the application that the key is for
   * @param rules the access rules to request
   * @param cancel what Ctrl-C does, in the imperative: {@code keep the old key}
   * @throws dev.ovhdo.api.account.ConsumerKeyNotValidatedException if the key was refused, or not
   *     authorised in time
   */
  public static Authorised authorise(
      CommandContext context, Ovh ovh, List<AccessRule> rules, String cancel) {
    Optional<DecisionListener> listener = DecisionListener.open(context);
    ConsumerKeyRequest request = request(ovh, rules, listener);
    context.terminal().note("log in and authorise the consumer key on this page:");
    context.terminal().err().line(request.validationUrl().toString());
    if (context.environment().browser().open(request.validationUrl())) {
      context.terminal().note("opening the page in your browser");
    }
    context.terminal().note("waiting for the authorisation; press Ctrl-C to cancel and " + cancel);
    Credential credential =
        ovh.consumerKeys()
            .awaitValidation(
                request,
                VALIDATION_WAIT,
                () -> listener.filter(DecisionListener::isReached).isPresent());
    return new Authorised(request.consumerKey(), credential);
  }

  /** OVHcloud does not document which addresses it accepts: without one, a refusal takes longer. */
  private static ConsumerKeyRequest request(
      Ovh ovh, List<AccessRule> rules, Optional<DecisionListener> listener) {
    try {
      return ovh.consumerKeys()
          .request(rules, listener.map(DecisionListener::address).orElse(null));
    } catch (InvalidRequestException e) {
      if (listener.isEmpty()) {
        throw e;
      }
      return ovh.consumerKeys().request(rules);
    }
  }

  /**
   * An authorised consumer key.
   *
   * @param consumerKey the key, a secret
   * @param credential its rights and expiration
   */
  public record Authorised(String consumerKey, Credential credential) {
    /** Returns the credential; the key is hidden. */
    @Override
    public String toString() {
      return "Authorised[" + credential + "]";
    }
  }
}
