package dev.ovhdo.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.Sandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxSummaryTest {
  @TempDir Path home;

  @Test
  void text_https_tellsHowToTrustTheCertificate() {
    try (Sandbox sandbox = Sandbox.builder().home(home).machines(false).tls(true).start()) {
      Path certificate = sandbox.certificate().orElseThrow();
      String java =
          "JDK_JAVA_OPTIONS=-Djavax.net.ssl.trustStore=" + sandbox.trustStore().orElseThrow();

      assertThat(SandboxSummary.text(sandbox))
          .contains(
              "Certificate    " + certificate + "\n",
              "  curl     --cacert " + certificate + "\n",
              "  Java     " + java + "\n",
              "  export " + java + "\n",
              "  dig @127.0.0.1 -p " + sandbox.dnsPort() + " ")
          .doesNotContain("SSH port");
      assertThat(SandboxSummary.row(sandbox).json().path("certificate").asString())
          .isEqualTo(certificate.toString());
    }
  }

  @Test
  void text_http_saysNothingOfCertificates() {
    try (Sandbox sandbox = Sandbox.builder().home(home).machines(false).start()) {
      assertThat(SandboxSummary.text(sandbox)).doesNotContain("Certificate", "export", "trust");
      assertThat(SandboxSummary.row(sandbox).json().path("certificate").isNull()).isTrue();
    }
  }
}
