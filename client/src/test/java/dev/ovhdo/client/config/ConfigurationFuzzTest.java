package dev.ovhdo.client.config;

import dev.ovhdo.client.error.ConfigurationException;
import dev.ovhdo.testing.Fuzzing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFuzzTest {
  private static final List<String> SAMPLES =
      List.of(
          "[default]\nendpoint=ovh-eu\n\n[ovh-eu]\napplication_key=ak\napplication_secret=as\n"
              + "consumer_key = ck ; mine\n",
          "[default]\r\nprofile: work\r\n[profile:work]\r\nendpoint=ovh-ca\r\naccess_token=\"t\"\r\n",
          "# none\n[ovh-eu]\nclient_id='id'\nclient_secret=s\n[x]\nno key\n");

  @TempDir Path root;

  @Test
  void read_anyFile_isReadOrRejected() {
    ConfigurationFiles places = new ConfigurationFiles(root);
    ConfigurationFiles.write(places.homeFile(), "");

    Fuzzing.run(
        SAMPLES,
        input -> {
          Files.write(places.homeFile(), input.getBytes(StandardCharsets.UTF_8));
          places.reader().candidates();
          places.reader().read();
        },
        ConfigurationException.class);
  }

  @Test
  void edit_anyFile_changesOrRejectsIt() {
    Fuzzing.run(
        SAMPLES,
        input ->
            new IniEditor(IniFile.of(input.getBytes(StandardCharsets.UTF_8)))
                .remove("ovh-eu", "consumer_key"));
  }
}
