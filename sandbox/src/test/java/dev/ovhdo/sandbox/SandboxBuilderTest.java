package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.Machine;
import dev.ovhdo.sandbox.state.Machines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxBuilderTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {-1, 65536})
  void ports_outOfRange_areRefused(int port) {
    String message = "a port must be between 0 and 65535, not " + port;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sandbox.builder().port(port))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sandbox.builder().sshPort(port))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sandbox.builder().dnsPort(port))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN})
  void speed_notGreaterThanZero_isRefused(double speed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sandbox.builder().speed(speed))
        .withMessage("the speed must be greater than zero, not " + speed);
  }

  @Test
  void dnsPort_inUse_isNamed() {
    try (Sandbox first = Sandbox.builder().machines(false).start()) {
      int port = first.dnsPort();
      SandboxBuilder second = Sandbox.builder().machines(false).dnsPort(port);

      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(second::start)
          .withMessageStartingWith("the sandbox's DNS server cannot listen on port " + port + ": ");
    }
  }

  @Test
  void dns_off_hasNoPort() {
    try (Sandbox sandbox = Sandbox.builder().machines(false).dns(false).start()) {
      assertThat(sandbox.dnsPort()).isZero();
      assertThat(TestClient.of(sandbox).get("/domain/zone").status()).isEqualTo(200);
    }
  }

  @Test
  void start_defaults_haveMachinesAndTheirPortInTheConfiguration() {
    try (Sandbox sandbox = Sandbox.start()) {
      assumeThat(sandbox.warnings()).as("the loopback addresses of the machines").isEmpty();

      assertThat(sandbox.sshPort()).isPositive();
      assertThat(sandbox.configuration())
          .content()
          .contains("\nssh_port=" + sandbox.sshPort() + "\n");
    }
  }

  @Test
  void timestampTolerance_longer_acceptsAnOlderSignature() {
    InstantSource late = () -> NOW.minus(Duration.ofMinutes(5));
    SandboxBuilder settings =
        Sandbox.builder().machines(false).clock(() -> NOW).account(TestAccount.create());

    try (Sandbox sandbox = settings.start()) {
      assertThat(TestClient.of(sandbox).at(late).get("/vps").body()).contains("QUERY_TIME_OUT");
    }
    try (Sandbox sandbox = settings.timestampTolerance(Duration.ofMinutes(5)).start()) {
      assertThat(TestClient.of(sandbox).at(late).get("/vps").status()).isEqualTo(200);
    }
  }

  @Test
  void accountQuirks_set_replaceThoseOfTheAccount() {
    AccountQuirks expired = AccountQuirks.NONE.withExpired(Set.of("/vps/vps-one"));
    try (Sandbox sandbox =
        Sandbox.builder()
            .machines(false)
            .account(TestAccount.create())
            .accountQuirks(expired)
            .start()) {
      assertThat(TestClient.of(sandbox).get("/vps/vps-one").status()).isEqualTo(460);
      assertThat(TestClient.of(sandbox).get("/vps/vps-two").status()).isEqualTo(200);
    }
  }

  @Test
  void home_withAPublicKey_givesTheKeyToTheDemonstrationAccount(@TempDir Path home)
      throws IOException {
    SandboxBuilder settings = Sandbox.builder().machines(false).home(home);
    try (Sandbox sandbox = settings.start()) {
      assertThat(key(sandbox)).contains("ovh-do-key@sandbox.example.com");
    }
    Files.createDirectories(home.resolve(".ssh"));
    Files.writeString(home.resolve(".ssh/id_ed25519.pub"), TestAccount.KEY + "\n");
    try (Sandbox sandbox = settings.start()) {
      assertThat(key(sandbox)).contains(TestAccount.KEY);
    }
  }

  private static String key(Sandbox sandbox) {
    return TestClient.of(sandbox).get("/me/sshKey/ovh-do-key").body();
  }

  @Test
  void folder_thatIsAFile_isRefused(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> Sandbox.builder().machines(false).folder(file).start())
        .withMessage("cannot create the folder of the sandbox: " + file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ovh.conf", "certificate.pem"})
  void start_fileThatCannotBeWritten_isNamed(String name, @TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve(name).resolve("content"));

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> Sandbox.builder().machines(false).tls(true).folder(folder).start())
        .withMessage("cannot write " + folder.resolve(name));
  }

  @Test
  void handler_thatFails_answersAnInternalError() {
    Machines broken =
        new Machines() {
          @Override
          public Machine machine(String serviceName) {
            throw new IllegalStateException("thrown by the test");
          }

          @Override
          public int port() {
            return 0;
          }

          @Override
          public void close() {}
        };
    try (Sandbox sandbox =
        Sandbox.builder().account(TestAccount.create()).machines(broken).start()) {
      TestClient.Reply reply = TestClient.of(sandbox).post("/vps/vps-one/reboot", "");

      assertThat(reply.status()).isEqualTo(500);
      assertThat(reply.body())
          .isEqualTo(
              "{\"message\":\"Internal server error\",\"class\":\"Server::InternalServerError\"}");
      assertThat(TestClient.of(sandbox).get("/vps").status()).isEqualTo(200);
    }
  }

  @Test
  void account_withoutAnActiveApplication_isRefused() {
    var account = TestAccount.create();
    account.applications().keys().forEach(account.applications()::remove);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sandbox.builder().machines(false).account(account).start())
        .withMessage("the account has no active application");
  }
}
