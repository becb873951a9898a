package dev.ovhdo.client.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The endpoints that have a name, as a table. */
final class KnownEndpoints {
  private static final List<Row> ROWS =
      List.of(
          row("ovh-eu", "https://eu.api.ovh.com", "eu", "https://www.ovh.com", "eu"),
          row("ovh-ca", "https://ca.api.ovh.com", "ca", "https://ca.ovh.com", "ca"),
          row("ovh-us", "https://api.us.ovhcloud.com", "us", "https://us.ovhcloud.com", "us"),
          row("kimsufi-eu", "https://eu.api.kimsufi.com", "ks-eu"),
          row("kimsufi-ca", "https://ca.api.kimsufi.com", "ks-ca"),
          row("soyoustart-eu", "https://eu.api.soyoustart.com", "sys-eu"),
          row("soyoustart-ca", "https://ca.api.soyoustart.com", "sys-ca"),
          // The hosts that OVHcloud is moving to; accounts and keys are the same.
          moved("ovhcloud-eu", "ovh-eu", "eu"),
          moved("ovhcloud-ca", "ovh-ca", "ca"));

  static final Endpoint DEFAULT = ROWS.get(0).endpoint();

  private KnownEndpoints() {}

  static List<Endpoint> all() {
    return ROWS.stream().map(Row::endpoint).toList();
  }

  static Optional<Endpoint> find(String nameOrAlias) {
    return ROWS.stream()
        .filter(
            row -> row.endpoint().name().equals(nameOrAlias) || row.names().contains(nameOrAlias))
        .map(Row::endpoint)
        .findFirst();
  }

  /** Returns further section names in which the keys of an endpoint may be. */
  static List<String> legacySections(Endpoint endpoint) {
    return ROWS.stream()
        .filter(row -> row.endpoint().equals(endpoint))
        .flatMap(row -> row.sections().stream())
        .toList();
  }

  /** Returns the names for a message: {@code ovh-eu (eu), …}. */
  static String listing() {
    return ROWS.stream()
        .map(
            row ->
                row.endpoint().name()
                    + row.names().stream().map(n -> " (" + n + ")").collect(Collectors.joining()))
        .collect(Collectors.joining(", "));
  }

  /** A brand without service accounts. */
  private static Row row(String name, String host, String alias) {
    return row(name, host, alias, List.of());
  }

  /**
   * A region of OVHcloud: the SDKs use the older token URL, the published schemas the newer one.
   */
  private static Row row(String name, String host, String alias, String tokenHost, String region) {
    return row(
        name,
        host,
        alias,
        List.of(URI.create(tokenHost + "/auth/oauth2/token"), accessTokenUrl(region)));
  }

  private static Row row(String name, String host, String alias, List<URI> accessTokenUrls) {
    Endpoint endpoint =
        new Endpoint(
            name, URI.create(host + "/1.0"), URI.create(host + "/createToken/"), accessTokenUrls);
    return new Row(endpoint, List.of(alias), List.of());
  }

  private static Row moved(String name, String before, String region) {
    URI url = URI.create("https://api." + region + ".ovhcloud.com/1.0");
    URI page = URI.create("https://auth." + region + ".ovhcloud.com/api/createToken");
    Endpoint endpoint = new Endpoint(name, url, page, List.of(accessTokenUrl(region)));
    return new Row(endpoint, List.of(), List.of(before));
  }

  private static URI accessTokenUrl(String region) {
    return URI.create("https://auth." + region + ".ovhcloud.com/oauth2/token");
  }

  private record Row(Endpoint endpoint, List<String> names, List<String> sections) {}
}
