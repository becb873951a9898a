package dev.ovhdo.client.config;

import dev.ovhdo.client.error.ConfigurationException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint of the API: a region and a brand, or another URL.
 *
 * <p>The names are {@code ovh-eu}, {@code ovh-ca}, {@code ovh-us}, {@code kimsufi-eu}, {@code
 * kimsufi-ca}, {@code soyoustart-eu} and {@code soyoustart-ca}, with the aliases {@code eu}, {@code
 * ca}, {@code us}, {@code ks-eu}, {@code ks-ca}, {@code sys-eu} and {@code sys-ca}. {@code
 * ovhcloud-eu} and {@code ovhcloud-ca} are the same regions on the hosts {@code
 * api.{eu,ca}.ovhcloud.com}.
 *
 * @param name the canonical name ({@code ovh-eu}); the URL itself for an endpoint without a name
 * @param url the base URL, without a trailing slash, such as {@code https://eu.api.ovh.com/1.0};
 *     {@code http://} is allowed for loopback addresses only
 * @param createTokenUrl the page where a user creates all three keys at once
 * @param accessTokenUrls the URLs at which a service account requests access tokens, the preferred
 *     one first; empty if the endpoint has no service accounts
 */
public record Endpoint(String name, URI url, URI createTokenUrl, List<URI> accessTokenUrls) {
  private static final Pattern VERSION = Pattern.compile("/(1\\.0|v1|v2)$");

  /**
   * Checks the URL.
   *
   * @throws ConfigurationException if the URL is neither {@code https://} nor a loopback {@code
   *     http://} URL
   */
  public Endpoint {
    EndpointUrl.check(url);
    accessTokenUrls = List.copyOf(accessTokenUrls);
  }

  /**
   * Finds an endpoint by name, alias or URL. Slashes at the end of a URL are removed.
   *
   * @param nameOrUrl {@code ovh-eu}, {@code eu} or {@code https://…}; {@code http://} for loopback
   *     addresses only
   * @throws ConfigurationException if the text is none of these
   */
  public static Endpoint of(String nameOrUrl) {
    if (nameOrUrl.contains("/")) {
      URI url = EndpointUrl.parse(nameOrUrl);
      return new Endpoint(
          url.toString(),
          url,
          url.resolve("/createToken/"),
          List.of(url.resolve("/auth/oauth2/token")));
    }
    return KnownEndpoints.find(nameOrUrl)
        .orElseThrow(
            () ->
                ConfigurationException.unknownValue(
                    "unknown endpoint \""
                        + nameOrUrl
                        + "\"; known are "
                        + KnownEndpoints.listing()
                        + ", and any URL that begins with https://",
                    nameOrUrl,
                    known().stream().map(Endpoint::name).toList()));
  }

  /** Returns all endpoints that have a name; the default, {@code ovh-eu}, is first. */
  public static List<Endpoint> known() {
    return KnownEndpoints.all();
  }

  /**
   * Returns the URL of a path. {@code /v1/…} and {@code /v2/…} are resolved to that version of the
   * API, other paths to the version of the endpoint.
   *
   * <p>The version replaces the {@code /1.0}, {@code /v1} or {@code /v2} at the end of the base
   * URL. If the base URL ends in none of these, every path is appended unchanged.
   *
   * @param encodedPathAndQuery path and query, percent-encoded, beginning with a slash
   * @throws IllegalArgumentException if the path does not begin with a slash or is not valid in a
   *     URL
   */
  public URI resolve(String encodedPathAndQuery) {
    if (!encodedPathAndQuery.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with a slash: " + encodedPathAndQuery);
    }
    boolean versioned =
        encodedPathAndQuery.startsWith("/v1/") || encodedPathAndQuery.startsWith("/v2/");
    String base = url.toString();
    return URI.create(
        (versioned ? VERSION.matcher(base).replaceFirst("") : base) + encodedPathAndQuery);
  }

  /** Written by hand, because the JVM takes some milliseconds to link the method of a record. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Endpoint endpoint
        && name.equals(endpoint.name)
        && url.equals(endpoint.url)
        && createTokenUrl.equals(endpoint.createTokenUrl)
        && accessTokenUrls.equals(endpoint.accessTokenUrls);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, url, createTokenUrl, accessTokenUrls);
  }
}
