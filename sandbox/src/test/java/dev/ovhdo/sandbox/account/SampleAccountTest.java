package dev.ovhdo.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.state.Account;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleAccountTest {

  /**
   * The SSH key {@code laptop} of the sample; the demonstration account generates this key in its
   * folder.
   */
  private static final String LAPTOP =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPPNfzJN7t91rbihqkKmNlzaRL8m4Agc5BN4/R9rfrzI"
          + " laptop@sandbox.example.com";

  private static final String OWN =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA/ClbrFxU1uZa1HG/QPMTOGDwYeGvfBnBxfVn7qQGVE"
          + " me@workstation";

  @TempDir Path folder;

  @Test
  void read_sample_equalsTheDemonstrationAccount() throws Exception {
    Files.writeString(folder.resolve("id_ed25519_laptop"), "not looked into");
    Files.writeString(folder.resolve("id_ed25519_laptop.pub"), LAPTOP + "\n");
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.createDirectory(home.resolve(".ssh"));
    Files.writeString(home.resolve(".ssh/id_ed25519.pub"), OWN + "\n");

    Account demo = DemoAccount.create(folder, home);
    Account sample = AccountFile.read(sample());

    assertThat(sample.nichandle()).isEqualTo(demo.nichandle());
    assertThat(sample.applications().all()).isEqualTo(demo.applications().all());
    assertThat(sample.credentials().all()).isEqualTo(demo.credentials().all());
    assertThat(sample.sshKeys().all()).isEqualTo(demo.sshKeys().all());
    assertThat(sample.vps().all()).isEqualTo(demo.vps().all());
    assertThat(sample.servers().all()).isEqualTo(demo.servers().all());
    assertThat(sample.zones().all()).isEqualTo(demo.zones().all());
    assertThat(sample.ipBlocks().all()).isEqualTo(demo.ipBlocks().all());
    assertThat(sample.sms().all()).isEqualTo(demo.sms().all());
    assertThat(sample.resourceTags().all())
        .containsExactlyInAnyOrderElementsOf(demo.resourceTags().all());
  }

  static Path sample() throws URISyntaxException {
    return Path.of(SampleAccountTest.class.getResource("sample-account.yaml").toURI());
  }
}
