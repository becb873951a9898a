package dev.ovhdo.sandbox.console;

import dev.ovhdo.sandbox.state.AccessToken;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.ServiceAccount;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Replaces secrets in the texts of recorded calls: the values of properties and parameters whose
 * name is that of a secret, and the keys and tokens of the account wherever they are.
 */
public final class SecretMask {
  private static final String MASK = "***";

  // The length is limited so that the time for long texts without such a name is linear.
  private static final String NAME =
      "\\b\\w{0,40}?(?:password|passwd|secret|token|consumerKey|privateKey|assertion)\\w{0,40}";

  /** A property of JSON, whose value may be cut off. */
  private static final Pattern PROPERTY =
      Pattern.compile(
          "(\"" + NAME + "\"\\s*:\\s*\")[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+",
          Pattern.CASE_INSENSITIVE);

  /** A parameter of a query or a form, also in a URL in JSON. */
  private static final Pattern PARAMETER =
      Pattern.compile("(" + NAME + "=)[^&\"\\s]++", Pattern.CASE_INSENSITIVE);

  private final Account account;

  /** Creates a mask for the keys and tokens of an account. */
  public SecretMask(Account account) {
    this.account = account;
  }

  /** Returns a path, a query or a body without secrets. */
  public String mask(String text) {
    String masked = text;
    for (Pattern each : List.of(PROPERTY, PARAMETER)) {
      masked = each.matcher(masked).replaceAll("$1" + MASK);
    }
    for (String secret : secrets()) {
      masked = masked.contains(secret) ? masked.replaceAll(word(secret), MASK) : masked;
    }
    return masked;
  }

  /** A key of an account file may be as short as a word, and then a part of other words. */
  private static String word(String secret) {
    return "(?<!\\w)" + Pattern.quote(secret) + "(?!\\w)";
  }

  private List<String> secrets() {
    return Stream.of(
            account.credentials().all().stream().map(Credential::consumerKey),
            account.applications().all().stream().map(Application::applicationSecret),
            account.serviceAccounts().all().stream().map(ServiceAccount::clientSecret),
            account.accessTokens().all().stream().map(AccessToken::token))
        .flatMap(each -> each)
        .filter(secret -> !secret.isEmpty())
        .toList();
  }
}
