package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.sandbox.json.Json;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyFileSandboxTest {
  @TempDir Path folder;

  private SandboxBuilder settings(Path file) {
    return Sandbox.builder().home(folder).machines(false).readyFile(file);
  }

  @Test
  void readyFile_shell_hasTheVariablesOfClients() {
    Path file = folder.resolve("sandbox.env");
    try (Sandbox sandbox = settings(file).folder(folder.resolve("it's")).start()) {
      assertThat(file)
          .content()
          .isEqualTo(
              """
              OVH_ENDPOINT=%s
              OVH_SANDBOX_CONTROL=%s
              OVH_APPLICATION_KEY=%s
              OVH_APPLICATION_SECRET=%s
              OVH_CONSUMER_KEY=%s
              OVH_SANDBOX_CONFIGURATION='%s/it'\\''s/ovh.conf'
              OVH_SANDBOX_DNS_PORT=%s
              """
                  .formatted(
                      sandbox.url(),
                      sandbox.controlUrl(),
                      sandbox.keys().applicationKey(),
                      sandbox.keys().applicationSecret(),
                      sandbox.keys().consumerKey(),
                      folder,
                      sandbox.dnsPort()));
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void readyFile_json_isWhatTheControlRouteAnswers() {
    Path file = folder.resolve("sandbox.json");
    try (Sandbox sandbox = settings(file).tls(true).start()) {
      assertThat(Json.MAPPER.readTree(file).propertyNames())
          .containsExactly(
              "endpoint",
              "control",
              "applicationKey",
              "applicationSecret",
              "consumerKey",
              "configuration",
              "certificate",
              "dnsPort");
      assertThat(Json.MAPPER.readTree(file).path("endpoint").asString())
          .isEqualTo(sandbox.url().toString());
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void readyFile_folderMissing_isReported() {
    Path file = folder.resolve("none/ready");

    assertThatThrownBy(() -> settings(file).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write " + file + ": ");
  }
}
