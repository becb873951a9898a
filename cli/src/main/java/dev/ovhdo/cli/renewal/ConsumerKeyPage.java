package dev.ovhdo.cli.renewal;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.account.AccessRule;
import dev.ovhdo.api.account.ConsumerKeyRequest;
import dev.ovhdo.api.account.Credential;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.client.wait.WaitOptions;
import java.time.Duration;
import java.util.List;

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
    ConsumerKeyRequest request = ovh.consumerKeys().request(rules);
    context.terminal().note("log in and authorise the consumer key on this page:");
    context.terminal().err().line(request.validationUrl().toString());
    if (context.environment().browser().open(request.validationUrl())) {
      context.terminal().note("opening the page in your browser");
    }
    context.terminal().note("waiting for the authorisation; press Ctrl-C to cancel and " + cancel);
    Credential credential = ovh.consumerKeys().awaitValidation(request, VALIDATION_WAIT);
    return new Authorised(request.consumerKey(), credential);
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
