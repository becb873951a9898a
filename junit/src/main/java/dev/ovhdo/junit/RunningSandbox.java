package dev.ovhdo.junit;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.OvhBuilder;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.transport.JdkTransport;
import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.SandboxBuilder;
import dev.ovhdo.sandbox.state.AccessRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The sandbox of an annotation, and the clock that its clients share. */
final class RunningSandbox implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final SandboxTime time;
  private final Sandbox sandbox;

  private RunningSandbox(SandboxTime time, Sandbox sandbox) {
    this.time = time;
    this.sandbox = sandbox;
  }

  /**
   * Starts a sandbox.
   *
   * @param test the class whose resources contain the account file
   */
  static RunningSandbox start(OvhSandbox settings, Class<?> test) {
    SandboxTime time = new SandboxTime();
    SandboxBuilder builder =
        Sandbox.builder()
            .clock(time)
            .machines(settings.machines())
            .port(settings.port())
            .sshPort(settings.sshPort())
            .dnsPort(settings.dnsPort())
            .speed(settings.speed())
            .tls(settings.tls());
    // No default key of the user: the account is the same on each machine.
    builder.home(Path.of("no-home-directory"));
    Arrays.stream(settings.faults()).forEach(builder::fault);
    if (settings.rules().length > 0) {
      builder.rules(Arrays.stream(settings.rules()).map(RunningSandbox::rule).toList());
    }
    return new RunningSandbox(
        time,
        settings.account().isEmpty()
            ? builder.start()
            : withAccount(builder, settings.account(), test));
  }

  private static AccessRule rule(String text) {
    String[] words = text.strip().split("\\s+", 2);
    if (words.length != 2 || !AccessRule.METHODS.contains(words[0]) || !words[1].startsWith("/")) {
      throw new ExtensionConfigurationException(
          "@OvhSandbox: \"" + text + "\" is no access rule such as GET /vps/*");
    }
    return new AccessRule(words[0], words[1]);
  }

  /** Starts the sandbox with the account of a resource, which may be in a jar. */
  private static Sandbox withAccount(SandboxBuilder builder, String resource, Class<?> test) {
    try (InputStream account = test.getResourceAsStream(resource)) {
      if (account == null) {
        throw new ExtensionConfigurationException(
            "@OvhSandbox: %s has no resource %s".formatted(test.getName(), resource));
      }
      Path folder = Files.createTempDirectory("ovh-sandbox-account-");
      Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
      try {
        Files.copy(account, file);
        return builder.account(file).start();
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("@OvhSandbox: cannot read the resource " + resource, e);
    }
  }

  Sandbox sandbox() {
    return sandbox;
  }

  Configuration configuration() {
    DemoKeys keys = sandbox.keys();
    return Configuration.of(
        Endpoint.of(sandbox.url().toString()),
        new Credentials.Application(
            keys.applicationKey(), keys.applicationSecret(), keys.consumerKey()));
  }

  /** Returns a new client. */
  Ovh ovh() {
    OvhBuilder builder = Ovh.builder().configuration(configuration()).timeSource(time.source());
    sandbox.certificate().map(RunningSandbox::trusting).ifPresent(builder::transport);
    return builder.build();
  }

  private static Transport trusting(Path certificate) {
    try (InputStream pem = Files.newInputStream(certificate)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry(
          "sandbox", CertificateFactory.getInstance("X.509").generateCertificate(pem));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return new JdkTransport(CONNECT_TIMEOUT, null, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot trust " + certificate, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
