package dev.ovhdo.client.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.error.ConfigurationException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

  @ParameterizedTest
  @CsvSource({
    "ovh-eu, ovh-eu, https://eu.api.ovh.com/1.0, https://eu.api.ovh.com/createToken/",
    "eu, ovh-eu, https://eu.api.ovh.com/1.0, https://eu.api.ovh.com/createToken/",
    "ovh-ca, ovh-ca, https://ca.api.ovh.com/1.0, https://ca.api.ovh.com/createToken/",
    "ca, ovh-ca, https://ca.api.ovh.com/1.0, https://ca.api.ovh.com/createToken/",
    "ovh-us, ovh-us, https://api.us.ovhcloud.com/1.0, https://api.us.ovhcloud.com/createToken/",
    "us, ovh-us, https://api.us.ovhcloud.com/1.0, https://api.us.ovhcloud.com/createToken/",
    "kimsufi-eu, kimsufi-eu, https://eu.api.kimsufi.com/1.0, https://eu.api.kimsufi.com/createToken/",
    "ks-eu, kimsufi-eu, https://eu.api.kimsufi.com/1.0, https://eu.api.kimsufi.com/createToken/",
    "kimsufi-ca, kimsufi-ca, https://ca.api.kimsufi.com/1.0, https://ca.api.kimsufi.com/createToken/",
    "ks-ca, kimsufi-ca, https://ca.api.kimsufi.com/1.0, https://ca.api.kimsufi.com/createToken/",
    "soyoustart-eu, soyoustart-eu, https://eu.api.soyoustart.com/1.0, https://eu.api.soyoustart.com/createToken/",
    "sys-eu, soyoustart-eu, https://eu.api.soyoustart.com/1.0, https://eu.api.soyoustart.com/createToken/",
    "soyoustart-ca, soyoustart-ca, https://ca.api.soyoustart.com/1.0, https://ca.api.soyoustart.com/createToken/",
    "sys-ca, soyoustart-ca, https://ca.api.soyoustart.com/1.0, https://ca.api.soyoustart.com/createToken/",
    "ovhcloud-eu, ovhcloud-eu, https://api.eu.ovhcloud.com/1.0, https://auth.eu.ovhcloud.com/api/createToken",
    "ovhcloud-ca, ovhcloud-ca, https://api.ca.ovhcloud.com/1.0, https://auth.ca.ovhcloud.com/api/createToken",
    "https://api.example.com/1.0, https://api.example.com/1.0, https://api.example.com/1.0, https://api.example.com/createToken/",
    "https://api.example.com/1.0//, https://api.example.com/1.0, https://api.example.com/1.0, https://api.example.com/createToken/",
    "https://api.example.com, https://api.example.com, https://api.example.com, https://api.example.com/createToken/",
    "HTTPS://api.example.com/x, HTTPS://api.example.com/x, HTTPS://api.example.com/x, HTTPS://api.example.com/createToken/",
    "http://localhost:8080/1.0, http://localhost:8080/1.0, http://localhost:8080/1.0, http://localhost:8080/createToken/",
  })
  void of_nameAliasOrUrl_givesNameUrlAndPage(String given, String name, URI url, URI page) {
    Endpoint endpoint = Endpoint.of(given);

    assertThat(endpoint.name()).isEqualTo(name);
    assertThat(endpoint.url()).isEqualTo(url);
    assertThat(endpoint.createTokenUrl()).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "ovh-eu, https://www.ovh.com/auth/oauth2/token https://auth.eu.ovhcloud.com/oauth2/token",
    "ovh-ca, https://ca.ovh.com/auth/oauth2/token https://auth.ca.ovhcloud.com/oauth2/token",
    "ovh-us, https://us.ovhcloud.com/auth/oauth2/token https://auth.us.ovhcloud.com/oauth2/token",
    "ovhcloud-eu, https://auth.eu.ovhcloud.com/oauth2/token",
    "kimsufi-eu, ''",
    "http://localhost:8080/1.0, http://localhost:8080/auth/oauth2/token",
  })
  void of_endpointWithServiceAccounts_hasUrlsForAccessTokens(String given, String urls) {
    assertThat(Endpoint.of(given).accessTokenUrls())
        .map(URI::toString)
        .isEqualTo(urls.isEmpty() ? List.of() : List.of(urls.split(" ")));
  }

  @Test
  void known_always_beginsWithTheDefault() {
    assertThat(Endpoint.known())
        .extracting(Endpoint::name)
        .containsExactly(
            "ovh-eu",
            "ovh-ca",
            "ovh-us",
            "kimsufi-eu",
            "kimsufi-ca",
            "soyoustart-eu",
            "soyoustart-ca",
            "ovhcloud-eu",
            "ovhcloud-ca");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/1.0",
        "http://LOCALHOST:1/1.0",
        "http://127.0.0.1:8080/1.0",
        "http://127.255.3.4",
        "http://[::1]:8080/1.0",
        "http://[0:0:0:0:0:0:0:1]/1.0",
      })
  void of_plainHttpOnLoopback_isAccepted(String url) {
    assertThat(Endpoint.of(url).url()).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://eu.api.ovh.com/1.0",
        "HTTP://example.com/1.0",
        "http://localhost.example.com/1.0",
        "http://127.0.0.1.example.com/1.0",
        "http://128.0.0.1/1.0",
        "http://0.0.0.0/1.0",
        "http://192.0.2.1/1.0",
        "http://[2001:db8::1]/1.0",
      })
  void of_plainHttpElsewhere_isRejected(String url) {
    assertThatThrownBy(() -> Endpoint.of(url))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "the endpoint \""
                + url
                + "\" is plain http://, which is allowed for loopback addresses only"
                + " (localhost, 127.0.0.0/8, [::1]); use https://");
  }

  @Test
  void constructor_plainHttp_isRejectedToo() {
    URI url = URI.create("http://example.com/1.0");

    assertThatThrownBy(() -> new Endpoint("mine", url, url, List.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("is plain http://");
  }

  @Test
  void constructor_slashAtTheEnd_isRejected() {
    URI url = URI.create("https://example.com/1.0/");

    assertThatThrownBy(() -> new Endpoint("mine", url, url, List.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("the endpoint \"https://example.com/1.0/\" ends with a slash");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ftp://example.com/1.0 | the endpoint \"ftp://example.com/1.0\" is not a URL that begins with https://",
        "example.com/1.0 | the endpoint \"example.com/1.0\" is not a URL that begins with https://",
        "/ | the endpoint \"/\" is not a URL that begins with https://",
        "http://127.1/1.0 | the endpoint \"http://127.1/1.0\" has no host",
        "http://127.0.0.256/1.0 | the endpoint \"http://127.0.0.256/1.0\" has no host",
        "https:///1.0 | the endpoint \"https:///1.0\" has no host",
        "https://ex ample.com/ | the endpoint \"https://ex ample.com/\" is not a URL",
        "https://example.com/1.0?a=b | the endpoint \"https://example.com/1.0?a=b\" has a query or a fragment, which an endpoint must not have",
        "https://example.com/1.0#a | the endpoint \"https://example.com/1.0#a\" has a query or a fragment, which an endpoint must not have",
        "https://u:secret@example.com/ | the endpoint \"https://***@example.com/\" contains a user; keys belong in the configuration",
        "https://u:sec ret@example.com/ | the endpoint \"https://***@example.com/\" is not a URL",
        "ovh-xx | unknown endpoint \"ovh-xx\"; known are ovh-eu (eu), ovh-ca (ca), ovh-us (us), kimsufi-eu (ks-eu), kimsufi-ca (ks-ca), soyoustart-eu (sys-eu), soyoustart-ca (sys-ca), ovhcloud-eu, ovhcloud-ca, and any URL that begins with https://",
      })
  void of_neitherNameNorUrl_isRejected(String given, String message) {
    assertThatThrownBy(() -> Endpoint.of(given))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "eu, /me, https://eu.api.ovh.com/1.0/me",
    "eu, /v1/me, https://eu.api.ovh.com/v1/me",
    "eu, /v2/iam/policy?a=%2F, https://eu.api.ovh.com/v2/iam/policy?a=%2F",
    "eu, /v1foo, https://eu.api.ovh.com/1.0/v1foo",
    "eu, /v1, https://eu.api.ovh.com/1.0/v1",
    "eu, /v1?null, https://eu.api.ovh.com/1.0/v1?null",
    "eu, /v2x/y, https://eu.api.ovh.com/1.0/v2x/y",
    "eu, /v3/y, https://eu.api.ovh.com/1.0/v3/y",
    "eu, /vps/v1/x, https://eu.api.ovh.com/1.0/vps/v1/x",
    "eu, /domain/zone/caf%C3%A9.example, https://eu.api.ovh.com/1.0/domain/zone/caf%C3%A9.example",
    "ovhcloud-ca, /v2/iam, https://api.ca.ovhcloud.com/v2/iam",
    "http://127.0.0.1:8080/1.0, /v2/iam, http://127.0.0.1:8080/v2/iam",
    "https://example.com/v1, /me, https://example.com/v1/me",
    "https://example.com/v1/, /v2/iam, https://example.com/v2/iam",
    "https://example.com/v2, /v1/me, https://example.com/v1/me",
    "https://example.com/proxy/1.0, /v1/me, https://example.com/proxy/v1/me",
    "https://example.com/proxy, /v1/me, https://example.com/proxy/v1/me",
    "https://example.com/x1.0, /v1/me, https://example.com/x1.0/v1/me",
    "https://example.com, /me, https://example.com/me",
  })
  void resolve_path_hasItsVersion(String endpoint, String path, String url) {
    assertThat(Endpoint.of(endpoint).resolve(path)).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "me", "?a=b", "@evil.example.com/me"})
  void resolve_withoutSlash_isRejected(String path) {
    assertThatThrownBy(() -> Endpoint.of("eu").resolve(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a path begins with a slash: " + path);
  }

  @Test
  void resolve_unencoded_isRejected() {
    assertThatThrownBy(() -> Endpoint.of("eu").resolve("/a b"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
