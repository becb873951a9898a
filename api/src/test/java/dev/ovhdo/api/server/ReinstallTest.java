package dev.ovhdo.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.sshkey.SshKeyChoice;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReinstallTest {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGi2740IieEJlgOXnsoQpVro8IpadxdqqJwHUNsx/ZEj me@laptop";
  private static final Reinstall PLAIN = Reinstall.ofSystem("debian");

  @Test
  void customizations_all_areAsTheApiHasThem() {
    Reinstall all =
        PLAIN
            .withHostname("web1.example.com")
            .withPostInstallationScript("#!/bin/sh\nécho\n")
            .withScriptExtension("ps1")
            .withConfigDriveUserData("#cloud-config\n")
            .withLanguage("fr-fr")
            .withImage("https://example.com/debian.qcow2", "qcow2")
            .withImageChecksum("md5", "0123456789ABCDEF0123456789ABCDEF")
            .withHttpHeaders(Map.of("Authorization", "Basic c2VjcmV0"))
            .withEfiBootloaderPath("\\efi\\debian\\grubx64.efi");

    assertThat(sent(all.customizations()))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"configDriveUserData":"I2Nsb3VkLWNvbmZpZwo=",
                     "efiBootloaderPath":"\\\\efi\\\\debian\\\\grubx64.efi",
                     "hostname":"web1.example.com",
                     "httpHeaders":{"Authorization":"Basic c2VjcmV0"},
                     "imageCheckSum":"0123456789abcdef0123456789abcdef",
                     "imageCheckSumType":"md5",
                     "imageType":"qcow2",
                     "imageURL":"https://example.com/debian.qcow2",
                     "language":"fr-fr",
                     "postInstallationScript":"IyEvYmluL3NoCsOpY2hvCg==",
                     "postInstallationScriptExtension":"ps1"}
                    """));
  }

  @Test
  void toString_namesWhatIsThere_butShowsNoSecret() {
    Reinstall reinstall =
        PLAIN
            .withSshKey("laptop")
            .withHttpHeaders(Map.of("Authorization", "Basic c2VjcmV0"))
            .withConfigDriveUserData("password: secret");

    assertThat(reinstall)
        .hasToString(
            "Reinstall[operatingSystem=debian, sshKey=Named[name=laptop],"
                + " customizations=[configDriveUserData, httpHeaders], storage=[]]");
  }

  @Test
  void storage_inJava_isAsTheApiHasIt() {
    Storage storage =
        Storage.ofDiskGroup(2)
            .withHardwareRaid(
                Storage.HardwareRaid.ofLevel(5).withDisks(4).withArrays(2).withSpares(1))
            .withPartitioning(
                Partitioning.of(
                        Partition.of("ext4", "/").withSize(20_480).withLogicalVolume("root"),
                        Partition.of("zfs", "/data").withRaidLevel(1).withZpool("tank"))
                    .withDisks(1));

    assertThat(sent(storage.body()))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"diskGroupId":2,
                     "hardwareRaid":[{"arrays":2,"disks":4,"raidLevel":5,"spares":1}],
                     "partitioning":{"disks":1,"layout":[
                       {"extras":{"lv":{"name":"root"}},"fileSystem":"ext4","mountPoint":"/",
                        "size":20480},
                       {"extras":{"zp":{"name":"tank"}},"fileSystem":"zfs","mountPoint":"/data",
                        "raidLevel":1,"size":0}]}}
                    """));
  }

  @Test
  void withStorage_wrong_isRefusedWithAllThatIsWrong() {
    assertThatThrownBy(
            () ->
                PLAIN.withStorage(
                    Storage.ofDefaultGroup()
                        .withPartitioning(Partitioning.of(Partition.of("ext5", "var")))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("storage[0].partitioning.layout[0].fileSystem: ext5 is not one of")
        .hasMessageEndingWith(
            "; storage[0].partitioning.layout[0].mountPoint: var is not an absolute path;"
                + " storage[0].partitioning.layout: no partition is mounted at /");
  }

  @ParameterizedTest
  @ValueSource(strings = {"web1", "a", "web1.example.com", "WEB-1"})
  void withHostname_hostName_isTaken(String name) {
    assertThat(PLAIN.withHostname(name).customizations().hostname()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1web", "web-", "web_1", "web1.", "web..example", ".web", "wéb"})
  void withHostname_anythingElse_isRefused(String name) {
    assertThatThrownBy(() -> PLAIN.withHostname(name))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "\""
                + name
                + "\" is not a host name: each label has at most 63 letters, digits and hyphens, begins"
                + " with a letter and ends with a letter or a digit");
  }

  @Test
  void withHostname_tooLong_isRefused() {
    String label = "a".repeat(63);

    assertThat(PLAIN.withHostname(label)).isNotNull();
    assertThatThrownBy(() -> PLAIN.withHostname(label + "a"))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> PLAIN.withHostname(String.join(".", label, label, label, label)))
        .isInstanceOf(InvalidInputException.class);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.argumentSet(
            "language",
            change(r -> r.withLanguage("fr")),
            "A language must be one of cs-cz, de-de, en-us, es-es, fr-fr, it-it, nl-nl, pl-pl, pt-pt,"
                + " not \"fr\""),
        Arguments.argumentSet(
            "extension",
            change(r -> r.withScriptExtension("sh")),
            "A script's extension must be one of cmd, ps1, not \"sh\""),
        Arguments.argumentSet(
            "image type",
            change(r -> r.withImage("https://example.com/a", "iso")),
            "The type of an image must be one of qcow2, raw, not \"iso\""),
        Arguments.argumentSet(
            "image URL",
            change(r -> r.withImage("ftp://example.com/a", "raw")),
            "The URL of the image must begin with http:// or https://:"
                + " \"ftp://example.com/a\""),
        Arguments.argumentSet(
            "checksum type",
            change(r -> r.withImageChecksum("crc32", "00")),
            "The type of a checksum must be one of md5, sha1, sha256, sha512, not \"crc32\""),
        Arguments.argumentSet(
            "checksum",
            change(r -> r.withImageChecksum("sha256", "00")),
            "A checksum of type sha256 must have 64 hexadecimal digits"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void with_whatOvhcloudDoesNotKnow_isRefused(UnaryOperator<Reinstall> change, String message) {
    assertThatThrownBy(() -> change.apply(PLAIN))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @Test
  void with_anotherKey_replacesTheFirst() {
    assertThat(PLAIN.withSshKey("laptop").withPublicKey(KEY).sshKey())
        .isEqualTo(SshKeyChoice.ofPublicKey(KEY));
    assertThat(PLAIN.withPublicKey(KEY).withSshKey("laptop").sshKey())
        .isEqualTo(SshKeyChoice.ofName("laptop"));
  }

  @Test
  void withPublicKey_privateOne_isRefused() {
    assertThatThrownBy(() -> PLAIN.withPublicKey("-----BEGIN OPENSSH PRIVATE KEY-----"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("The text is a private key");
  }

  private static UnaryOperator<Reinstall> change(UnaryOperator<Reinstall> change) {
    return change;
  }

  private static JsonNode sent(Object body) {
    return JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(body));
  }
}
