package dev.ovhdo.client.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
  private static final Setting SECRET =
      new Setting("s3cret", new Origin.Environment("OVH_APPLICATION_SECRET"));
  private static final Configuration CONFIGURATION =
      new Configuration(
          Endpoint.of("eu"),
          new Credentials.Application("ak", "s3cret", "c0nsumer"),
          Map.of("application_secret", SECRET),
          List.of(Path.of("ovh.conf")));

  @Test
  void toString_withSecrets_redactsThem() {
    assertThat(CONFIGURATION).hasToString("Configuration[ovh-eu, Application[ak]]");
    assertThat(SECRET).hasToString("Setting[the environment variable OVH_APPLICATION_SECRET]");
  }

  @Test
  void withCredentials_others_keepsTheRest() {
    Credentials others = new Credentials.None();

    assertThat(CONFIGURATION.withCredentials(others))
        .isEqualTo(
            new Configuration(
                Endpoint.of("eu"),
                others,
                Map.of("application_secret", SECRET),
                List.of(Path.of("ovh.conf"))));
  }

  @Test
  void toString_originsAndCredentials_areTextsForMessages() {
    assertThat(new Origin.Default()).hasToString("the default");
    assertThat(new Origin.Argument()).hasToString("an argument");
    assertThat(new Credentials.AccessToken("t0ken")).hasToString("AccessToken[***]");
    assertThat(new Credentials.ServiceAccount("id", "s3cret")).hasToString("ServiceAccount[id]");
  }

  @Test
  void exposedFiles_fileThatWasRemoved_isLeftOut() {
    Setting secret = new Setting("s3cret", new Origin.File(Path.of("/none/ovh.conf"), "ovh-eu"));

    assertThat(
            new Configuration(
                    Endpoint.of("eu"),
                    new Credentials.None(),
                    Map.of("application_secret", secret),
                    List.of())
                .exposedFiles())
        .isEmpty();
  }

  @Test
  void setting_unknownKey_isEmpty() {
    assertThat(CONFIGURATION.setting("application_secret")).contains(SECRET);
    assertThat(CONFIGURATION.setting("ssh_port")).isEmpty();
  }
}
