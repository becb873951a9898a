package dev.ovhdo.cli.classic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddKeyTest {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA1AAB me@laptop";
  private static final String OTHER =
      "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEwxZCXXTslGvrkUBy"
          + "1JfXJmlZYjm6ZyqnX6HCsf0rvGPew7UgNrouF50YDa6wCM+37OVPbUyqvARS03sEgx7x8= you";

  @TempDir Path home;
  private CannedResponsesServer api;

  @BeforeEach
  void open() throws IOException {
    api =
        new CannedResponsesServer(ClassicVectors.answers()).withResponse("POST /me/sshKey", "null");
    api.configure(home);
    Files.createDirectory(home.resolve(".ssh"));
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void run_noArguments_addsTheDefaultKeyUnderTheDefaultName() throws IOException {
    Files.writeString(home.resolve(".ssh/id_rsa.pub"), OTHER + "\n");
    Files.writeString(home.resolve(".ssh/id_ed25519.pub"), KEY + "\n");

    assertThat(run("add-key")).isEqualTo(new Outcome(0, "ovh-do-key " + KEY + "\n", ""));
    assertThat(api.calls()).containsExactly("POST /me/sshKey");
  }

  @Test
  void run_onlyName_addsTheDefaultKey() throws IOException {
    Files.writeString(home.resolve(".ssh/id_ecdsa.pub"), OTHER);
    Files.writeString(home.resolve(".ssh/id_dsa.pub"), KEY);

    assertThat(run("add-key", "phone")).isEqualTo(new Outcome(0, "phone " + KEY + "\n", ""));
  }

  @Test
  void run_nameAndFile_addsItsKey() throws IOException {
    Files.writeString(home.resolve(".ssh/other.pub"), OTHER + "\n");
    Path file = home.resolve(".ssh/other.pub");

    assertThat(run("add-key", "desk", file.toString()).out()).isEqualTo("desk " + OTHER + "\n");
    assertThat(run("add-key", "desk", "../.ssh/other.pub").exitCode()).isZero();
    assertThat(run("add-key", "desk", "~/.ssh/other.pub").exitCode()).isZero();
  }

  @Test
  void run_nameAndKey_addsIt() {
    assertThat(run("add-key", "desk", OTHER)).isEqualTo(new Outcome(0, "desk " + OTHER + "\n", ""));
  }

  @Test
  void run_noDefaultKey_isNotFoundWithAdvice() {
    assertThat(run("add-key"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: "
                    + home.resolve(".ssh")
                    + " has none of id_ed25519.pub, id_rsa.pub, id_dsa.pub, id_ecdsa.pub. Create a"
                    + " key with ssh-keygen, or name a file\n"));
    assertThat(api.calls()).isEmpty();
  }

  @Test
  void run_neitherFileNorKey_isRefusedBeforeSending() {
    assertThat(run("add-key", "desk", "no-such.pub"))
        .isEqualTo(
            new Outcome(2, "", "ovh-do: \"no-such.pub\" is neither a file nor a public key\n"));
    assertThat(api.calls()).isEmpty();
  }

  @Test
  void run_privateKey_isRefusedBeforeAnythingIsSentAndNotPrinted() throws IOException {
    Path file = home.resolve(".ssh/id_ed25519");
    Files.writeString(
        file, "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1r\n-----END OPENSSH PRIVATE KEY");

    Outcome outcome = run("add-key", "desk", file.toString());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("ovh-do: The text is a private key")
        .doesNotContain("b3Bl");
    assertThat(api.calls()).isEmpty();
  }

  private Outcome run(String... arguments) {
    return new ProgramRunner(home).run(arguments);
  }
}
