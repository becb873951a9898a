package dev.ovhdo.client.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.error.ConfigurationException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {

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
  void fromEnvironment_address_isTakenApart(
      String value, String host, int port, String user, String password) {
    assertThat(Proxy.fromEnvironment(Map.of("https_proxy", value)))
        .contains(new Proxy(host, port, user, password, List.of()));
  }

  @Test
  void fromEnvironment_bothCases_lowerCaseWins() {
    Map<String, String> environment =
        Map.of(
            "https_proxy", "lower.example.com",
            "HTTPS_PROXY", "upper.example.com",
            "no_proxy", "a.example.com",
            "NO_PROXY", "b.example.com");

    assertThat(Proxy.fromEnvironment(environment))
        .contains(new Proxy("lower.example.com", 80, null, null, List.of("a.example.com")));
  }

  @Test
  void fromEnvironment_emptyVariable_countsAsUnset() {
    assertThat(Proxy.fromEnvironment(Map.of("https_proxy", " "))).isEmpty();
    assertThat(Proxy.fromEnvironment(Map.of("https_proxy", "", "HTTPS_PROXY", "upper.example.com")))
        .contains(new Proxy("upper.example.com", 80, null, null, List.of()));
  }

  @Test
  void fromEnvironment_otherVariables_areNotLookedAt() {
    assertThat(
            Proxy.fromEnvironment(
                Map.of(
                    "http_proxy", "http://proxy.example.com",
                    "all_proxy", "socks5://proxy.example.com",
                    "NO_PROXY", "*")))
        .isEmpty();
  }

  @Test
  void fromEnvironment_exceptions_areSplitAtCommasAndSpace() {
    assertThat(
            Proxy.fromEnvironment(
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
  void fromEnvironment_noProxy_isRefusedWithoutItsValue(String value, String why) {
    assertThatThrownBy(() -> Proxy.fromEnvironment(Map.of("HTTPS_PROXY", value)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("the environment variable HTTPS_PROXY: " + why)
        .hasNoCause();
  }

  @ParameterizedTest
  @CsvSource({
    "https://eu.api.ovh.com/1.0, '', true",
    "https://eu.api.ovh.com/1.0, '*', false",
    "https://eu.api.ovh.com/1.0, eu.api.ovh.com, false",
    "https://eu.api.ovh.com/1.0, EU.API.ovh.com., false",
    "https://eu.api.ovh.com/1.0, ovh.com, false",
    "https://eu.api.ovh.com/1.0, .ovh.com, false",
    "https://eu.api.ovh.com/1.0, '*.ovh.com', false",
    "https://ovh.com/1.0, .ovh.com, false",
    "https://notovh.com/1.0, ovh.com, true",
    "https://notovh.com/1.0, .ovh.com, true",
    "https://eu.api.ovh.com/1.0, com.example, true",
    "https://eu.api.ovh.com/1.0, ., true",
    "https://eu.api.ovh.com/1.0, ovh.com:443, false",
    "https://eu.api.ovh.com/1.0, ovh.com:8443, true",
    "https://eu.api.ovh.com:8443/1.0, ovh.com:8443, false",
    "http://example.com/1.0, example.com:80, false",
    "https://192.0.2.7/1.0, 192.0.2.7, false",
    "https://192.0.2.7:8443/1.0, 192.0.2.7:8443, false",
    "https://192.0.2.7/1.0, 192.0.2.0/24, false",
    "https://192.0.2.7/1.0, 192.0.2.0/29, false",
    "https://192.0.2.8/1.0, 192.0.2.0/29, true",
    "https://192.0.2.7/1.0, 0.0.0.0/0, false",
    "https://192.0.2.7/1.0, 2001:db8::/32, true",
    "https://192.0.2.7/1.0, 2.7, true",
    "https://[2001:db8::7]/1.0, 2001:db8::/32, false",
    "https://[2001:db8::7]/1.0, 2001:db9::/32, true",
    "https://[2001:db8::7]/1.0, 2001:db8:0:0::7, false",
    "https://[2001:db8::7]/1.0, [2001:db8::7], false",
    "https://[2001:db8::7]/1.0, [2001:db8::7]:443, false",
    "https://[2001:db8::7]/1.0, [2001:db8::7]:444, true",
    "https://example.com/1.0, 192.0.2.0/24, true",
    "https://example.com/1.0, nonsense/99, true",
    "https://example.com/1.0, 999.0.0.1, true",
  })
  void appliesTo_exception_goesDirect(URI uri, String exception, boolean applies) {
    Proxy proxy = new Proxy("proxy.example.com", 3128, null, null, List.of("x.y", exception));

    assertThat(proxy.appliesTo(uri)).isEqualTo(applies);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080/1.0",
        "http://127.0.10.3:8080/1.0",
        "https://[::1]/1.0",
        "mailto:me@example.com"
      })
  void appliesTo_loopbackOrNoHost_goesDirect(URI uri) {
    assertThat(new Proxy("proxy.example.com", 3128, null, null, List.of()).appliesTo(uri))
        .isFalse();
  }

  @Test
  void toString_withPassword_showsHostAndPort() {
    assertThat(new Proxy("proxy.example.com", 3128, "me", "secret", List.of()))
        .hasToString("proxy.example.com:3128");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 65536})
  void constructor_noPort_isRefused(int port) {
    assertThatThrownBy(() -> new Proxy("proxy.example.com", port, null, null, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a port: " + port);
  }
}
