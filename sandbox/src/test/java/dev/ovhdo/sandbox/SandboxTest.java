package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
              ssh_key=ovh-do-key
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
  void start_portInUse_namesThePort() {
    try (Sandbox sandbox = Sandbox.builder().machines(false).start()) {
      SandboxBuilder second = Sandbox.builder().machines(false).port(sandbox.port());

      assertThatThrownBy(second::start)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage(
              "port %s of 127.0.0.1 is in use: choose another port, or 0 for any free port",
              sandbox.port());
    }
  }

  @Test
  void start_withoutCalls_tasksEndByThemselves() throws InterruptedException {
    CountDownLatch up = new CountDownLatch(1);
    SandboxTestCase.RecordingMachines machines =
        new SandboxTestCase.RecordingMachines() {
          @Override
          public Machine machine(String vps) {
            Machine noted = super.machine(vps);
            return new Machine() {
              @Override
              public void powerOff() {
                noted.powerOff();
              }

              @Override
              public void powerOn() {
                noted.powerOn();
                up.countDown();
              }

              @Override
              public void reinstall(InstalledSystem system) {
                noted.reinstall(system);
              }

              @Override
              public void bootRescue(InstalledSystem system) {}

              @Override
              public void bootDisk() {}

              @Override
              public void saveSnapshot(String snapshot) {}

              @Override
              public void revertToSnapshot(String snapshot, InstalledSystem system) {}
            };
          }
        };
    try (Sandbox sandbox =
        Sandbox.builder().account(TestAccount.create()).machines(machines).speed(30).start()) {
      TestClient.of(sandbox).post("/vps/vps-one/rebuild", "{\"imageId\":\"image-debian-13\"}");

      assertThat(up.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(machines.lines)
          .containsExactly("vps-one down", "vps-one Debian 13 debian", "vps-one up");
      assertThat(sandbox.journal().calls()).hasSize(1);
    }
  }

  @Test
  void threads_whileRunning_areDaemons() {
    try (Sandbox sandbox = Sandbox.builder().machines(false).start()) {
      TestClient.of(sandbox).get("/vps");

      assertThat(threads()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(SandboxTest::isOurs)
          .allMatch(Thread::isDaemon);
    }
  }

  /** Returns the threads of sandboxes, without the threads of the HTTP client of the test. */
  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(SandboxTest::isOurs)
        .map(Thread::getName)
        .collect(Collectors.toSet());
  }

  private static boolean isOurs(Thread thread) {
    return thread.getName().startsWith("sandbox-")
        || thread.getName().startsWith("HTTP-Dispatcher");
  }
}
