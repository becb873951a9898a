package dev.ovhdo.client.config;

import java.net.URI;
import java.util.List;

/**
 * One door of the API: a region and a brand, or a URL of your own.
 *
 * @param name the canonical name ({@code ovh-eu}); the URL itself where it is one of your own
 * @param url the base URL, without a trailing slash, such as {@code https://eu.api.ovh.com/1.0}
 * @param createTokenUrl the page where a person creates all three keys at once
 */
public record Endpoint(String name, URI url, URI createTokenUrl) {

  /**
   * Finds an endpoint by name, alias or URL.
   *
   * @param nameOrUrl {@code ovh-eu}, {@code eu}, {@code https://…}; {@code http://} for loopback
   *     only
   * @throws dev.ovhdo.client.error.ConfigurationException if it is none of these
   */
  public static Endpoint of(String nameOrUrl) {
    throw new UnsupportedOperationException();
  }

  /** Returns every endpoint that has a name, the default {@code ovh-eu} first. */
  public static List<Endpoint> known() {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns the URL of a path: {@code /v1/…} and {@code /v2/…} go to that version, others to the
   * endpoint's own.
   */
  public URI resolve(String encodedPathAndQuery) {
    throw new UnsupportedOperationException();
  }
}
