package dev.ovhdo.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.testing.ExternalProgram;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCertificateTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  @TempDir Path folder;

  @Test
  void generate_readBack_hasTheRequiredExtensions() throws Exception {
    X509Certificate certificate = read(LocalCertificate.generate(NOW, List.of()));

    certificate.verify(certificate.getPublicKey());
    assertThat(List.<List<?>>copyOf(certificate.getSubjectAlternativeNames()))
        .containsExactly(
            List.of(DNS_NAME, "localhost"),
            List.of(IP_ADDRESS, "127.0.0.1"),
            List.of(IP_ADDRESS, "0:0:0:0:0:0:0:1"));
    assertThat(certificate.getBasicConstraints()).as("an authority").isNotNegative();
    assertThat(((ECPublicKey) certificate.getPublicKey()).getParams().getOrder().bitLength())
        .isEqualTo(256);
    assertThat(certificate.getNotBefore()).isEqualTo(Date.from(NOW.minus(Duration.ofDays(1))));
    assertThat(certificate.getNotAfter()).isAfter(Date.from(NOW.plus(Duration.ofDays(365))));
  }

  @Test
  void generate_twice_hasDifferentKeysAndNumbers() throws Exception {
    X509Certificate first = read(LocalCertificate.generate(NOW, List.of()));
    X509Certificate second = read(LocalCertificate.generate(NOW, List.of()));

    assertThat(first.getSerialNumber()).isNotEqualTo(second.getSerialNumber());
    assertThat(first.getPublicKey()).isNotEqualTo(second.getPublicKey());
  }

  @Test
  void generate_checkedByOpenSsl_isValidForItsNames() throws Exception {
    ExternalProgram openssl = ExternalProgram.require("openssl");
    Path pem = folder.resolve("certificate.pem");
    LocalCertificate.generate(Instant.now(), List.of()).writePem(pem);

    for (List<String> name :
        List.of(
            List.of("-verify_hostname", "localhost"),
            List.of("-verify_ip", "127.0.0.1"),
            List.of("-verify_ip", "::1"))) {
      assertThat(
              openssl.run(
                  "verify",
                  "-x509_strict",
                  "-purpose",
                  "sslserver",
                  "-CAfile",
                  pem,
                  name.get(0),
                  name.get(1),
                  pem))
          .as("%s", name)
          .isEqualTo(new ExternalProgram.Outcome(0, pem + ": OK\n", ""));
    }
    assertThat(openssl.run("verify", "-CAfile", pem, "-verify_ip", "127.0.0.2", pem).exit())
        .isNotZero();
  }

  private X509Certificate read(LocalCertificate certificate) throws Exception {
    Path pem = folder.resolve("certificate.pem");
    certificate.writePem(pem);
    try (InputStream in = Files.newInputStream(pem)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }
}
