package dev.ovhdo.client.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfiguredProxySelectorTest {
  private static final URI API = URI.create("https://eu.api.ovh.com/1.0");

  private final ConfiguredProxySelector selector = new ConfiguredProxySelector(proxy(null, null));

  @Test
  void select_apiHost_isTheProxy() {
    assertThat(selector.select(API))
        .containsExactly(
            new java.net.Proxy(java.net.Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", 3128)));
  }

  @Test
  void select_loopbackHost_isNoProxy() {
    assertThat(selector.select(URI.create("http://127.0.0.1:8080/1.0")))
        .containsExactly(java.net.Proxy.NO_PROXY);
  }

  @Test
  void connectFailed_theSameProxyIsSelectedAgain() {
    List<java.net.Proxy> before = selector.select(API);

    selector.connectFailed(API, before.get(0).address(), new IOException("down"));

    assertThat(selector.select(API)).isEqualTo(before);
  }

  @Test
  void authorization_userWithoutPassword_hasAnEmptyPassword() {
    assertThat(ConfiguredProxySelector.authorization(proxy("user", null)))
        .contains("Basic dXNlcjo=");
    assertThat(ConfiguredProxySelector.authorization(proxy("user", "päss")))
        .contains("Basic dXNlcjpww6Rzcw==");
    assertThat(ConfiguredProxySelector.authorization(proxy(null, null))).isEmpty();
  }

  private static Proxy proxy(String user, String password) {
    return new Proxy("127.0.0.1", 3128, user, password, List.of());
  }
}
