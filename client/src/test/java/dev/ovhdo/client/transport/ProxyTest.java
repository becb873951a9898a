package dev.ovhdo.client.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {

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
  void appliesTo_nonProxyHost_isFalse(URI uri, String exception, boolean applies) {
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
  void appliesTo_loopbackOrNoHost_isFalse(URI uri) {
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
  void constructor_noPort_isRejected(int port) {
    assertThatThrownBy(() -> new Proxy("proxy.example.com", port, null, null, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a port: " + port);
  }
}
