package dev.ovhdo.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A minimal client that signs its requests as OVHcloud documents. */
public final class TestClient {
  private final HttpClient http;
  private final URI base;
  private final DemoKeys keys;
  private final InstantSource clock;

  public record Reply(int status, String body, HttpResponse<String> httpResponse) {
    public String header(String name) {
      return httpResponse.headers().firstValue(name).orElse("");
    }
  }

  private TestClient(HttpClient http, URI base, DemoKeys keys, InstantSource clock) {
    this.http = http;
    this.base = base;
    this.keys = keys;
    this.clock = clock;
  }

  public static TestClient of(Sandbox sandbox) {
    HttpClient.Builder http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5));
    sandbox.certificate().map(TestClient::trusting).ifPresent(http::sslContext);
    return new TestClient(http.build(), sandbox.url(), sandbox.keys(), InstantSource.system());
  }

  /** Returns a TLS context that trusts a single certificate. */
  static SSLContext trusting(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry(
          "only", CertificateFactory.getInstance("X.509").generateCertificate(in));
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the HTTP client, which sends requests without signing them. */
  HttpClient http() {
    return http;
  }

  /** Returns a client for another version of the API. */
  public static TestClient of(Sandbox sandbox, String version) {
    URI base = URI.create(sandbox.url().toString().replace("/1.0", version));
    TestClient first = of(sandbox);
    return new TestClient(first.http, base, first.keys, first.clock);
  }

  public TestClient at(InstantSource changed) {
    return new TestClient(http, base, keys, changed);
  }

  public TestClient with(DemoKeys changed) {
    return new TestClient(http, base, changed, clock);
  }

  public Reply get(String path) {
    return call("GET", path, "");
  }

  public Reply post(String path, String body) {
    return call("POST", path, body);
  }

  public Reply put(String path, String body) {
    return call("PUT", path, body);
  }

  public Reply delete(String path) {
    return call("DELETE", path, "");
  }

  /** Sends a signed request. */
  public Reply call(String method, String path, String body) {
    return call(method, path, body, Map.of());
  }

  /** Sends a signed request with further headers. */
  public Reply call(String method, String path, String body, Map<String, String> headers) {
    long time = clock.instant().getEpochSecond();
    String url = base + path;
    HttpRequest.Builder request =
        request(method, url, body)
            .header("X-Ovh-Application", keys.applicationKey())
            .header("X-Ovh-Consumer", keys.consumerKey())
            .header("X-Ovh-Timestamp", Long.toString(time))
            .header("X-Ovh-Signature", sign(keys, method, url, body, time));
    headers.forEach(request::header);
    return send(request);
  }

  /** Sends a request without a signature. */
  public Reply unsigned(String method, String path, String body) {
    return send(request(method, base + path, body));
  }

  /** Requests a consumer key, with the application key as the only credential. */
  public Reply requestConsumerKey(String body) {
    return send(
        request("POST", base + "/auth/credential", body)
            .header("X-Ovh-Application", keys.applicationKey()));
  }

  /** Returns a request to which a test adds its own headers. */
  public static HttpRequest.Builder request(String method, String url, String body) {
    return HttpRequest.newBuilder(URI.create(url))
        .timeout(Duration.ofSeconds(10))
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  public Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String sign(DemoKeys keys, String method, String url, String body, long time) {
    String text =
        String.join(
            "+",
            keys.applicationSecret(),
            keys.consumerKey(),
            method,
            url,
            body,
            Long.toString(time));
    try {
      byte[] sha1 =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return "$1$%040x".formatted(new BigInteger(1, sha1));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
