package dev.ovhdo.client.config;

import dev.ovhdo.client.error.ConfigurationException;
import dev.ovhdo.client.transport.Loopback;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses and checks the base URL of an endpoint. */
final class EndpointUrl {
  private static final Pattern USER_INFO = Pattern.compile("//.*@", Pattern.DOTALL);

  private EndpointUrl() {}

  /** Parses a URL. Slashes at its end are removed; the rest stays as the user wrote it. */
  static URI parse(String text) {
    String trimmed = text;
    while (trimmed.endsWith("/")) {
      trimmed = trimmed.substring(0, trimmed.length() - 1);
    }
    try {
      return check(new URI(trimmed), text);
    } catch (URISyntaxException e) {
      throw error(text, "is not a URL", null);
    }
  }

  /** Returns the URL if it is valid as the base of an endpoint. */
  static URI check(URI url) {
    if (url.toString().endsWith("/")) {
      throw error(url.toString(), "ends with a slash", null);
    }
    return check(url, url.toString());
  }

  private static URI check(URI url, String text) {
    String scheme = url.getScheme();
    boolean plain = "http".equalsIgnoreCase(scheme);
    if (!plain && !"https".equalsIgnoreCase(scheme)) {
      throw error(text, "is not a URL that begins with https://", null);
    }
    if (url.getRawUserInfo() != null) {
      throw error(text, "contains a user; keys belong in the configuration", null);
    }
    if (url.getHost() == null) {
      throw error(text, "has no host", null);
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      throw error(text, "has a query or a fragment, which an endpoint must not have", null);
    }
    if (plain && !Loopback.matches(url.getHost())) {
      throw error(
          text,
          "is plain http://, which is allowed for loopback addresses only"
              + " (localhost, 127.0.0.0/8, [::1])",
          "use https://");
    }
    return url;
  }

  private static ConfigurationException error(String text, String why, @Nullable String advice) {
    // A password in a URL must not appear in a message.
    String shown = USER_INFO.matcher(text).replaceFirst("//***@");
    return new ConfigurationException(
        "the endpoint \"" + shown + "\" " + why + (advice == null ? "" : "; " + advice));
  }
}
