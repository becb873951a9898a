package dev.ovhdo.client.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.error.ConfigurationException;
import dev.ovhdo.client.transport.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyEnvironmentTest {

  @ParameterizedTest
  @CsvSource({
    "http://proxy.example.com:3128, proxy.example.com, 3128, ,",
    "http://proxy.example.com:3128/, proxy.example.com, 3128, ,",
    "HTTP://proxy.example.com, proxy.example.com, 80, ,",
    "proxy.example.com:3128, proxy.example.com, 3128, ,",
    "proxy.example.com, proxy.example.com, 80, ,",
    "' http://192.0.2.1:8080 ', 192.0.2.1, 8080, ,",
    "http://[2001:db8::1]:3128, [2001:db8::1], 3128, ,",
    "http://me@proxy.example.com:3128, proxy.example.com, 3128, me,",
    "http://me:@proxy.example.com:3128, proxy.example.com, 3128, me, ''",
    "http://me:pass@proxy.example.com:3128, proxy.example.com, 3128, me, pass",
    "me:pass@proxy.example.com, proxy.example.com, 80, me, pass",
    "http://m%40e:p%3Aa%2Fs%25s%C3%A9@proxy.example.com, proxy.example.com, 80, m@e, p:a/s%sé",
    "http://me:a+b@proxy.example.com, proxy.example.com, 80, me, a+b",
    "http://me:a@b/c:d@proxy.example.com:1/x, proxy.example.com, 1, me, a@b/c:d",
  })
  void read_url_isParsed(String value, String host, int port, String user, String password) {
    assertThat(ProxyEnvironment.read(Map.of("https_proxy", value)))
        .contains(new Proxy(host, port, user, password, List.of()));
  }

  @Test
  void read_bothCases_lowerCaseTakesPrecedence() {
    Map<String, String> environment =
        Map.of(
            "https_proxy", "lower.example.com",
            "HTTPS_PROXY", "upper.example.com",
            "no_proxy", "a.example.com",
            "NO_PROXY", "b.example.com");

    assertThat(ProxyEnvironment.read(environment))
        .contains(new Proxy("lower.example.com", 80, null, null, List.of("a.example.com")));
  }

  @Test
  void read_emptyVariable_countsAsUnset() {
    assertThat(ProxyEnvironment.read(Map.of("https_proxy", " "))).isEmpty();
    assertThat(ProxyEnvironment.read(Map.of("https_proxy", "", "HTTPS_PROXY", "upper.example.com")))
        .contains(new Proxy("upper.example.com", 80, null, null, List.of()));
  }

  @Test
  void read_otherVariables_areIgnored() {
    assertThat(
            ProxyEnvironment.read(
                Map.of(
                    "http_proxy", "http://proxy.example.com",
                    "all_proxy", "socks5://proxy.example.com",
                    "NO_PROXY", "*")))
        .isEmpty();
  }

  @Test
  void read_nonProxyHosts_areSplitAtCommasAndSpaces() {
    assertThat(
            ProxyEnvironment.read(
                Map.of("https_proxy", "p.example.com", "NO_PROXY", " a, .b,,\tc:443  d ")))
        .get()
        .extracting(Proxy::nonProxyHosts)
        .isEqualTo(List.of("a", ".b", "c:443", "d"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "socks5://me:secret@proxy.example.com | only proxies that begin with http:// are supported",
        "https://me:secret@proxy.example.com | only proxies that begin with http:// are supported",
        "http://me:secret@ | not a proxy as in http://proxy.example.com:3128",
        "http:// | not a proxy as in http://proxy.example.com:3128",
        "http://me:secret@proxy.example.com:0 | not a proxy as in http://proxy.example.com:3128",
        "http://me:secret@proxy.example.com:65536 | not a proxy as in http://proxy.example.com:3128",
        "http://me:secret@proxy.example.com:port | not a proxy as in http://proxy.example.com:3128",
        "http://me:secret@proxy example.com | not a proxy as in http://proxy.example.com:3128",
        "http://me:secret%zz@proxy.example.com | user or password has a % that is not followed by two hex digits; write it as %25",
        "http://me:secret%2@proxy.example.com | user or password has a % that is not followed by two hex digits; write it as %25",
      })
  void read_otherValue_isRejectedWithoutTheValue(String value, String why) {
    assertThatThrownBy(() -> ProxyEnvironment.read(Map.of("HTTPS_PROXY", value)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("the environment variable HTTPS_PROXY: " + why)
        .hasNoCause();
  }
}
