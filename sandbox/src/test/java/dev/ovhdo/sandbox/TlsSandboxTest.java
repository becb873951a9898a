package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.sandbox.TestClient.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsSandboxTest extends SandboxTestCase {
  private static final String INVALID_SIGNATURE =
      """
      {"message":"Invalid signature","errorCode":"INVALID_SIGNATURE","httpCode":"400 Bad Request"}\
      """;

  @Override
  SandboxBuilder settings() {
    return super.settings().tls(true);
  }

  @Test
  void url_tls_isHttps() {
    String url = "https://127.0.0.1:" + sandbox.port() + "/1.0";

    assertThat(sandbox.url()).hasToString(url);
    assertThat(sandbox.configuration())
        .content()
        .startsWith("[default]\nendpoint=" + url + "\n\n[" + url + "]\n");
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1", "localhost"})
  void get_certificateTrusted_isAnsweredForEachName(String host) throws Exception {
    URI time = URI.create("https://" + host + ":" + sandbox.port() + "/1.0/auth/time");

    assertThat(
            client
                .http()
                .send(HttpRequest.newBuilder(time).build(), BodyHandlers.ofString())
                .body())
        .isEqualTo("" + clock.instant().getEpochSecond());
  }

  @Test
  void get_certificateNotTrusted_failsAndOtherClientsAreServed() {
    HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.url() + "/auth/time")).build();

    assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.discarding()))
        .isInstanceOf(SSLHandshakeException.class);
    assertThat(client.get("/vps").status()).isEqualTo(200);
  }

  @Test
  void certificate_plainHttp_isNone() {
    try (Sandbox plain = super.settings().start()) {
      assertThat(plain.url().getScheme()).isEqualTo("http");
      assertThat(plain.certificate()).isEmpty();
      assertThat(plain.trustStore()).isEmpty();
    }
  }

  @Test
  void trustStore_readWithoutPassword_holdsTheCertificateAndNoKey() throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    try (InputStream in = Files.newInputStream(sandbox.trustStore().orElseThrow())) {
      store.load(in, null);
    }

    List<String> aliases = Collections.list(store.aliases());
    assertThat(aliases).hasSize(1);
    assertThat(store.isCertificateEntry(aliases.get(0))).isTrue();
  }

  @Test
  void folder_tls_holdsNoPrivateKey() throws IOException {
    try (Stream<Path> files = Files.list(sandbox.folder())) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("ovh.conf", "certificate.pem", "trust.jks");
    }
    assertThat(sandbox.certificate().orElseThrow()).content().doesNotContain("PRIVATE");
  }

  @Test
  void signature_overTheUrlAsSent_isAccepted() {
    assertReply(client.get("/ip?ip=192.0.2.0%2F29"), 200, "[\"192.0.2.0/29\"]");
  }

  @Test
  void signature_withoutThePort_isAccepted() {
    assertThat(signed("https://127.0.0.1/1.0/vps").status()).isEqualTo(200);
  }

  @Test
  void signature_overHttp_isRefused() {
    assertReply(signed("http://127.0.0.1:" + sandbox.port() + "/1.0/vps"), 400, INVALID_SIGNATURE);
  }

  @Test
  void validationPage_tls_grantsTheKey() {
    Reply requested =
        client.requestConsumerKey("{\"accessRules\":[{\"method\":\"GET\",\"path\":\"/vps\"}]}");
    String page = part("\"validationUrl\":\"([^\"]*)\"", requested.body());
    assertThat(page).startsWith("https://127.0.0.1:" + sandbox.port() + "/auth/?credentialToken=");

    String form = client.send(TestClient.request("GET", page, "")).body();
    String answer =
        "decision=authorize&validity=86400&credentialToken="
            + part("name=\"credentialToken\" value=\"([^\"]*)\"", form)
            + "&formToken="
            + part("name=\"formToken\" value=\"([^\"]*)\"", form);
    String target = URI.create(page).resolve(part("action=\"([^\"]*)\"", form)).toString();
    assertThat(client.send(TestClient.request("POST", target, answer)).status()).isEqualTo(200);

    DemoKeys keys = sandbox.keys();
    String key = part("\"consumerKey\":\"([^\"]*)\"", requested.body());
    TestClient granted =
        client.with(new DemoKeys(keys.applicationKey(), keys.applicationSecret(), key));
    assertThat(granted.get("/vps").status()).isEqualTo(200);
  }

  /** Sends GET /vps with the signature of another URL. */
  private Reply signed(String url) {
    long time = clock.instant().getEpochSecond();
    DemoKeys keys = sandbox.keys();
    return client.send(
        TestClient.request("GET", sandbox.url() + "/vps", "")
            .header("X-Ovh-Application", keys.applicationKey())
            .header("X-Ovh-Consumer", keys.consumerKey())
            .header("X-Ovh-Timestamp", Long.toString(time))
            .header("X-Ovh-Signature", TestClient.sign(keys, "GET", url, "", time)));
  }

  private static String part(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }
}
