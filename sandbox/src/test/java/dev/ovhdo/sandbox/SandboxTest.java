package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
  @Test
  void start_signedCall_isAnswered() {
    try (Sandbox sandbox = Sandbox.builder().machines(false).start()) {
      TestClient.Reply reply = TestClient.of(sandbox).get("/vps");

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.body()).isEqualTo("[\"vps-demo\",\"vps-web\",\"vps-db\"]");
      assertThat(reply.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
      assertThat(reply.header("X-OVH-QueryID"))
          .matches("EU\\.ext-1\\.[0-9a-f]{8}\\.\\d+\\.[0-9a-f-]{36}");
      assertThat(sandbox.journal().calls())
          .containsExactly(new RecordedCall("GET", "/vps", "", "", 200));
    }
  }

  @Test
  void start_folderGiven_writesConfigurationForItsOwnerAlone(@TempDir Path folder)
      throws IOException {
    Path file;
    try (Sandbox sandbox =
        Sandbox.builder().machines(false).folder(folder.resolve("new")).start()) {
      file = sandbox.configuration();
      String url = "http://127.0.0.1:" + sandbox.port() + "/1.0";

      assertThat(sandbox.url()).hasToString(url);
      assertThat(file)
          .content()
          .isEqualTo(
              """
              [default]
              endpoint=%1$s

              [%1$s]
              application_key=%2$s
              application_secret=%3$s
              consumer_key=%4$s
              """
                  .formatted(
                      url,
                      DemoKeys.FIXED.applicationKey(),
                      DemoKeys.FIXED.applicationSecret(),
                      DemoKeys.FIXED.consumerKey()));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThat(file).exists();
  }

  @Test
  void close_ownFolder_isDeletedAndNoThreadIsLeft() {
    Set<String> before = threads();
    Path folder;
    try (Sandbox sandbox = Sandbox.builder().machines(false).start()) {
      TestClient.of(sandbox).get("/vps");
      folder = sandbox.folder();
      assertThat(folder).isDirectory();
    }

    assertThat(folder).doesNotExist();
    assertThat(threads()).isSubsetOf(before);
  }

  @Test
  void start_portTaken_saysSo() {
    try (Sandbox sandbox = Sandbox.builder().machines(false).start()) {
      SandboxBuilder second = Sandbox.builder().machines(false).port(sandbox.port());

      assertThatThrownBy(second::start)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage(
              "port %d of 127.0.0.1 is taken: choose another, or 0 for any free one",
              sandbox.port());
    }
  }

  /** Of the sandbox; the test's own HTTP client has threads too. */
  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("sandbox-") || name.startsWith("HTTP-Dispatcher"))
        .collect(Collectors.toSet());
  }
}
