package dev.ovhdo.client.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationWriterTest {
  private static final String FILE =
      "# mine\n[default]\nendpoint = ovh-eu\n\n[ovh-eu]\napplication_key=ak\n";

  @TempDir Path home;

  private ConfigurationWriter writer() {
    return new ConfigurationWriter(home);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(home.resolve(".ovh.conf"), text);
  }

  @Test
  void set_missingFile_createsItForItsOwnerOnly() throws IOException {
    writer().set("default", "endpoint", "ovh-ca");

    assertThat(writer().file()).hasContent("[default]\nendpoint=ovh-ca\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(writer().file())))
        .isEqualTo("rw-------");
  }

  @Test
  void set_existingKey_replacesItsValueOnly() throws IOException {
    write(FILE);

    writer().set("default", "endpoint", "ovh-ca");

    assertThat(writer().file()).hasContent(FILE.replace("ovh-eu\n\n", "ovh-ca\n\n"));
  }

  @Test
  void set_newKey_isAddedAtTheEndOfItsSection() throws IOException {
    write(FILE);

    writer().set("default", "ssh_port", "2222");

    assertThat(writer().file())
        .hasContent(FILE.replace("endpoint = ovh-eu\n", "endpoint = ovh-eu\nssh_port = 2222\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a ;b", "a #b", "\"a\"", "'a'", " a"})
  void set_valueThatWouldBeReadDifferently_isRejectedAndNothingChanges(String value)
      throws IOException {
    write(FILE);

    assertThatThrownBy(() -> writer().set("ovh-eu", "consumer_key", value))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("the value of consumer_key cannot be stored");
    assertThat(writer().file()).hasContent(FILE);
  }

  @ParameterizedTest
  @CsvSource({"de;fault, key, is not a section", "default, a b, is not a key of a setting"})
  void set_invalidSectionOrKey_isRejected(String section, String key, String problem) {
    assertThatThrownBy(() -> writer().set(section, key, "x"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(problem);
    assertThat(writer().file()).doesNotExist();
  }

  @Test
  void set_sectionOfAnIpv6Url_isWritten() {
    writer().set("http://[::1]:8080/1.0", "consumer_key", "ck");

    assertThat(writer().file()).hasContent("[http://[::1]:8080/1.0]\nconsumer_key=ck\n");
  }

  @Test
  void set_oneBadValueOfSeveral_changesNothing() throws IOException {
    write(FILE);

    assertThatThrownBy(
            () -> writer().set("ovh-eu", Map.of("application_secret", "as", "consumer_key", "")))
        .isInstanceOf(ConfigurationException.class);
    assertThat(writer().file()).hasContent(FILE);
  }

  @Test
  void set_folderInsteadOfTheFile_saysWhyItCannotBeWritten() throws IOException {
    Files.createDirectory(home.resolve(".ovh.conf"));

    assertThatThrownBy(() -> writer().set("default", "endpoint", "ovh-ca"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(writer().file() + ": can't be written: ");
  }

  @Test
  void remove_repeatedKey_removesEachEntryOfTheSection() throws IOException {
    write("[a]\nk=1\nk=2\n[b]\nk=3\n");

    assertThat(writer().remove("a", "k")).isTrue();
    assertThat(writer().remove("a", "k")).isFalse();
    assertThat(writer().file()).hasContent("[a]\n[b]\nk=3\n");
  }

  @Test
  void replaceCredentials_otherKind_removesTheOldKeys() throws IOException {
    write("[ovh-eu]\napplication_key=ak\napplication_secret=as\nssh_port=22\nconsumer_key=ck\n");

    writer().replaceCredentials("ovh-eu", Map.of("access_token", "pat"));

    assertThat(writer().file()).hasContent("[ovh-eu]\nssh_port=22\naccess_token=pat\n");
  }

  @ParameterizedTest
  @CsvSource({
    "application_key, ovh-eu",
    "access_token, ovh-eu",
    "endpoint, default",
    "ssh_port, default",
  })
  void section_withoutProfile_isThatOfTheEndpointOrDefault(String key, String section) {
    Configuration settings =
        Configuration.of(Endpoint.of("ovh-eu"), new Credentials.AccessToken("pat"));

    assertThat(ConfigurationWriter.section(settings, key)).isEqualTo(section);
  }

  @ParameterizedTest
  @CsvSource({"access_token, profile:work", "endpoint, profile:work", "ssh_port, default"})
  void section_withProfile_isThatOfTheProfileForKeysAndEndpoint(String key, String section)
      throws IOException {
    write("[default]\nprofile=work\n[profile:work]\naccess_token=pat\n");
    Configuration settings =
        ConfigurationReader.system()
            .withEnvironment(Map.of())
            .withHome(home)
            .withDirectory(home.resolve("work"))
            .withSystemFile(home.resolve("none"))
            .read();

    assertThat(ConfigurationWriter.section(settings, key)).isEqualTo(section);
  }
}
