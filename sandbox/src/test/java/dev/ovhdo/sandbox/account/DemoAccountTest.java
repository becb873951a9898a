package dev.ovhdo.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.Boot;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.CredentialStatus;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.SshKey;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.sandbox.state.VpsState;
import dev.ovhdo.sandbox.state.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoAccountTest {

  private static final String OWN = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC7 user@workstation";

  @TempDir Path folder;
  @TempDir Path home;

  @BeforeEach
  void makeSshFolder() throws IOException {
    Files.createDirectory(home.resolve(".ssh"));
  }

  @Test
  void create_machines_areThreeWithTwoAddressesEach() {
    List<Vps> all = DemoAccount.create(folder, home).vps().all();

    assertThat(all).extracting(Vps::name).containsExactly("vps-demo", "vps-web", "vps-db");
    assertThat(all)
        .extracting(vps -> vps.ips().stream().map(VpsIp::ipAddress).toList())
        .containsExactly(
            List.of("127.0.10.1", "2001:db8::a:1"),
            List.of("127.0.10.2", "2001:db8::a:2"),
            List.of("127.0.10.3", "2001:db8::a:3"));
    assertThat(all).filteredOn(vps -> vps.settings().displayName() != null).hasSize(1);
    assertThat(all).noneMatch(vps -> vps.location().datacenter() == null);
    assertThat(all)
        .extracting(Vps::state)
        .containsExactly(VpsState.RUNNING, VpsState.RUNNING, VpsState.STOPPED);
  }

  @Test
  void create_images_haveANewerDebianWithExtrasOnlyInOneVps() {
    Account account = DemoAccount.create(folder, home);

    assertThat(account.vps().all())
        .extracting(DemoAccountTest::imageNames)
        .allSatisfy(names -> assertThat(names).contains("Debian 13", "Debian 13 - Docker"));
    assertThat(account.vps().all())
        .filteredOn(vps -> imageNames(vps).contains("Debian 14 - Docker"))
        .extracting(Vps::name)
        .containsExactly("vps-web");
    assertThat(account.vps().all())
        .noneMatch(vps -> imageNames(vps).contains("Debian 14"))
        .allSatisfy(vps -> assertThat(vps.images()).contains(vps.system().image()));
  }

  private static List<String> imageNames(Vps vps) {
    return vps.images().stream().map(OsImage::name).toList();
  }

  @Test
  void create_servers_oneWorksOneIsInRescueAndOneIsOff() {
    List<Server> all = DemoAccount.create(folder, home).servers().all();

    assertThat(all)
        .extracting(Server::name)
        .containsExactly("ns3001.example.net", "ns3002.example.net", "ns3003.example.net");
    assertThat(all)
        .extracting(Server::ip)
        .containsExactly("127.0.20.1", "127.0.20.2", "127.0.20.3");
    assertThat(all)
        .extracting(Server::running)
        .containsExactly(Boot.DISK, Boot.RESCUE, Boot.POWER_OFF)
        .isEqualTo(all.stream().map(Server::nextBoot).toList());
    assertThat(all.get(1).rescueSystem())
        .hasValueSatisfying(system -> assertThat(system.authorizedKeys()).hasSize(1));
    assertThat(all).allMatch(server -> server.contract().serviceId() > Integer.MAX_VALUE);
  }

  @Test
  void create_credentials_areInEveryStateAndOneIsTheWebConsoles() {
    Account account = DemoAccount.create(folder, home);
    List<Long> applications =
        account.applications().all().stream().map(Application::applicationId).toList();

    assertThat(account.credentials().all())
        .extracting(Credential::status)
        .contains(CredentialStatus.values());
    assertThat(account.credentials().all())
        .filteredOn(credential -> !applications.contains(credential.applicationId()))
        .hasSize(1);
    assertThat(account.credentialByKey(DemoKeys.FIXED.consumerKey()))
        .hasValueSatisfying(
            credential -> {
              assertThat(credential.status()).isEqualTo(CredentialStatus.VALIDATED);
              assertThat(credential.expiration()).isNull();
            });
    assertThat(account.applicationByKey(DemoKeys.FIXED.applicationKey()))
        .map(Application::applicationSecret)
        .contains(DemoKeys.FIXED.applicationSecret());
  }

  @Test
  void create_keysAndIds_haveTheShapeOfRealOnes() {
    Account account = DemoAccount.create(folder, home);

    assertThat(account.applications().all())
        .hasSize(3)
        .allMatch(application -> application.applicationId() > Integer.MAX_VALUE)
        .allMatch(application -> application.applicationKey().length() == 16)
        .allMatch(application -> application.applicationSecret().length() == 32);
    assertThat(account.credentials().all())
        .allMatch(credential -> credential.credentialId() > Integer.MAX_VALUE)
        .allMatch(credential -> credential.consumerKey().length() == 32);
    assertThat(account.zones().all())
        .allSatisfy(
            zone -> assertThat(zone.records()).allMatch(record -> record.id() > Integer.MAX_VALUE));
  }

  @Test
  void create_zones_haveTwoBackupsEach() {
    assertThat(DemoAccount.create(folder, home).zones().all())
        .allSatisfy(zone -> assertThat(zone.history()).hasSize(2))
        .extracting(Zone::name)
        .containsExactly("example.com", "example.net");
  }

  @Test
  void create_withoutKeyAtHome_generatesPrivatePairs() throws IOException {
    List<SshKey> keys = DemoAccount.create(folder, home).sshKeys().all();

    assertThat(keys).extracting(SshKey::keyName).containsExactly("laptop", "ovh-do-key");
    for (SshKey key : keys) {
      Path file = folder.resolve("id_ed25519_" + key.keyName());
      assertThat(Files.readString(folder.resolve(file.getFileName() + ".pub")))
          .isEqualTo(key.key() + "\n");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThat(keys.get(0).key()).isNotEqualTo(keys.get(1).key());
    assertThat(home.resolve(".ssh")).isEmptyDirectory();
  }

  @Test
  void create_sameFolder_keepsTheKeys() {
    List<SshKey> first = DemoAccount.create(folder, home).sshKeys().all();

    assertThat(DemoAccount.create(folder, home).sshKeys().all()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id_ed25519.pub", "id_rsa.pub", "id_dsa.pub", "id_ecdsa.pub"})
  void create_withKeyAtHome_usesTheKeyAsOvhDoKey(String name) throws IOException {
    Files.writeString(home.resolve(".ssh").resolve(name), OWN + "\n");

    Account account = DemoAccount.create(folder, home);

    assertThat(account.sshKeys().find("ovh-do-key")).map(SshKey::key).contains(OWN);
    assertThat(folder.resolve("id_ed25519_ovh-do-key")).doesNotExist();
  }

  @Test
  void create_withSeveralKeysAtHome_usesTheFirstValidKey() throws IOException {
    Files.writeString(home.resolve(".ssh/id_ed25519.pub"), "nonsense\n");
    Files.writeString(home.resolve(".ssh/id_ecdsa.pub"), OWN + " late\n");
    Files.writeString(home.resolve(".ssh/id_rsa.pub"), OWN + "\n");

    Account account = DemoAccount.create(folder, home);

    assertThat(account.sshKeys().find("ovh-do-key")).map(SshKey::key).contains(OWN);
  }
}
