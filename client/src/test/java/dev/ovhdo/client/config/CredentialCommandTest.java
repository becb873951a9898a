package dev.ovhdo.client.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.error.ConfigurationException;
import dev.ovhdo.testing.ExternalProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialCommandTest {
  @TempDir Path root;
  private ConfigurationFiles places;

  @BeforeEach
  void createFiles() {
    ExternalProgram.require("sh");
    places = new ConfigurationFiles(root);
  }

  private void home(String text) {
    ConfigurationFiles.write(places.homeFile(), text);
  }

  private Path script(String text) throws Exception {
    Path script = Files.writeString(root.resolve("show secret"), "#!/bin/sh\n" + text);
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void read_oneKeyIsMissing_itsValueIsTheOutput() throws Exception {
    Path script = script("printf '%s\\n' \"$1\"");
    home("[ovh-eu]\nclient_id=id\ncredential_command='%s' \"a $b\"\n".formatted(script));

    assertThatThrownBy(() -> places.reader().read())
        .as("a secret has no space; no shell replaces $b")
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "the credential_command of %s, section [ovh-eu], key client_secret: the value contains"
                    .formatted(places.homeFile())
                + " a character that no key has");

    home("[ovh-eu]\nclient_id=id\ncredential_command='%s' a$b==\n".formatted(script));
    Configuration read = places.reader().read();

    assertThat(read.credentials()).isEqualTo(new Credentials.ServiceAccount("id", "a$b=="));
    assertThat(read.setting("client_secret").orElseThrow().origin())
        .hasToString("the credential_command of " + places.homeFile() + ", section [ovh-eu]");
  }

  @Test
  void read_nothingElse_theOutputIsAnAccessToken() {
    home("[ovh-eu]\ncredential_command=echo t0ken\n");

    assertThat(places.reader().read().credentials())
        .isEqualTo(new Credentials.AccessToken("t0ken"));
  }

  @Test
  void read_lines_giveAllKeys() throws Exception {
    Path script =
        script(
            "echo application_key=ak; echo; echo 'application_secret = as'; echo consumer_key=ck");
    home("[profile:work]\ncredential_command=sh \"%s\"\n".formatted(script));

    assertThat(places.reader().withArgument("profile", "work").read().credentials())
        .isEqualTo(new Credentials.Application("ak", "as", "ck"));
  }

  @Test
  void read_keysAreConfigured_theCommandIsNotRun() {
    home("[ovh-eu]\naccess_token=t\ncredential_command=/does/not/exist\n");

    assertThat(places.reader().read().credentials()).isEqualTo(new Credentials.AccessToken("t"));
  }

  @Test
  void readUncheckedAndReadEndpoint_runNoCommand() {
    home("[ovh-eu]\napplication_key=ak\ncredential_command=/does/not/exist\n");

    assertThat(places.reader().readUnchecked().setting("credential_command")).isPresent();
    assertThat(places.reader().readEndpoint().credentials()).isEqualTo(new Credentials.None());
  }

  @Test
  void read_commandInDefault_isNotUsed() {
    home("[default]\ncredential_command=echo t0ken\n");

    assertThatThrownBy(() -> places.reader().read()).hasMessageContaining("no credentials");
  }

  @Test
  void read_commandOfTheWorkingDirectory_isNotRun() throws Exception {
    Path trace = root.resolve("trace");
    Path file =
        ConfigurationFiles.write(
            places.directoryFile(), "[ovh-eu]\ncredential_command=touch " + trace + "\n");
    home("[ovh-eu]\ncredential_command=echo t0ken\n");

    assertThatThrownBy(() -> places.reader().read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            file
                + ", section [ovh-eu], key credential_command: a command of the working directory"
                + " is not run. Move the line to "
                + places.homeFile());
    assertThat(trace).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"credential_command=echo t0ken, credential_command", "access_token=t, access_token"})
  void read_profileWhoseUrlComesFromTheWorkingDirectory_isRefused(String line, String key) {
    home("[profile:work]\n" + line + "\n");
    Path file =
        ConfigurationFiles.write(
            places.directoryFile(), "[profile:work]\nendpoint=https://evil.example.com/1.0\n");

    assertThatThrownBy(() -> places.reader().withArgument("profile", "work").read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "%s, section [profile:work], key endpoint: %s, section [profile:work], key %s is not"
                    .formatted(file, places.homeFile(), key)
                + " used for a URL that only this file names. Set OVH_ENDPOINT to"
                + " https://evil.example.com/1.0 if the keys belong to it");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sh -c 'echo oops >&2; exit 3' | the command ended with exit code 3
          true | the command printed nothing
          /does/not/exist secret | the command /does/not/exist cannot be started
          echo 'a | a quotation mark is not closed
          '' a | the command is empty
          printf 'client_secret=a\\nhunter2' | line 2 of the output of the command is not KEY=VALUE with one of the keys application_key, application_secret, consumer_key, access_token, client_id, client_secret
          head -c 70000 /dev/zero | the command printed more than 64 KiB
          """)
  void read_commandThatFails_isExplainedWithoutItsOutput(String command, String why) {
    home("[ovh-eu]\nclient_id=id\ncredential_command=" + command + "\n");

    assertThatThrownBy(() -> places.reader().read())
        .isInstanceOf(ConfigurationException.class)
        .hasNoCause()
        .hasMessage(places.homeFile() + ", section [ovh-eu], key credential_command: " + why);
  }

  @Test
  void read_oneValueForTwoKeys_isRefused() {
    home("[ovh-eu]\napplication_key=ak\ncredential_command=echo hunter2\n");

    assertThatThrownBy(() -> places.reader().read())
        .hasMessageEndingWith(
            "the command printed one value, but application_secret and consumer_key are missing;"
                + " let it print lines KEY=VALUE");
  }

  @Test
  @Timeout(90)
  void complete_commandThatDoesNotEnd_isEndedWithItsChildren() throws Exception {
    Path trace = root.resolve("pid");
    Setting setting =
        new Setting("sh -c 'sleep 300 & echo $! >\"" + trace + "\"; wait'", new Origin.Argument());

    assertThatThrownBy(
            () -> new CredentialCommand(setting, Duration.ofSeconds(3)).complete(Map.of()))
        .hasMessage("an argument, key credential_command: the command did not end within 3 s");

    // Also a process that nothing has waited for has no command any more.
    long child = Long.parseLong(Files.readString(trace).strip());
    while (ProcessHandle.of(child).flatMap(process -> process.info().command()).isPresent()) {
      Thread.onSpinWait();
    }
  }
}
