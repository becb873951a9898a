package dev.ovhdo.client.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.testing.ExternalProgram;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes and reads records of the module of the generated routes, which opens no package, in a
 * separate JVM.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignModuleTest {
  private static final String SENT_AND_READ =
      """
      GET https://eu.api.ovh.com/1.0/vps/vps-1?state.name=running 5\s
      Vps[name=vps-1, state=new, ips=[], since=2023-01-31T10:20:30+01:00, isDefault=true, unknown=[later]]
      PUT https://eu.api.ovh.com/1.0/vps/vps-1  {"displayName":null,"state":"running","ips":[]}
      """;

  @TempDir static Path classes;
  private String libraries;

  @BeforeAll
  void compile() throws Exception {
    libraries = libraries();
    List<Object> arguments =
        new ArrayList<>(List.of("--release", "17", "-p", libraries, "-d", classes));
    for (String source : List.of("module-info.java", "sample/Family.java", "sample/Main.java")) {
      arguments.add(Path.of(getClass().getResource("sample/" + source).toURI()));
    }
    ExternalProgram.Outcome outcome = jdk("javac").run(arguments.toArray());
    assertThat(outcome.exit()).as(outcome.errors()).isZero();
  }

  @Test
  void main_onTheModulePath_needsNoOpens() throws Exception {
    String path = classes + File.pathSeparator + libraries;

    ExternalProgram.Outcome outcome =
        jdk("java").run("-p", path, "-m", "dev.ovhdo.routes/sample.Main");

    assertThat(outcome.output() + outcome.errors()).isEqualTo("module path\n" + SENT_AND_READ);
  }

  @Test
  void main_onTheClassPath_hasTheSameResult() throws Exception {
    String path = classes + File.pathSeparator + libraries;

    ExternalProgram.Outcome outcome = jdk("java").run("-cp", path, "sample.Main");

    assertThat(outcome.output() + outcome.errors()).isEqualTo("class path\n" + SENT_AND_READ);
  }

  private static ExternalProgram jdk(String name) {
    return ExternalProgram.at(Path.of(System.getProperty("java.home"), "bin", name));
  }

  /**
   * Returns the path of the client and its dependencies, without the tests that are patched into
   * its module.
   */
  private static String libraries() throws URISyntaxException {
    List<String> paths = new ArrayList<>();
    for (Class<?> type :
        List.of(
            dev.ovhdo.client.OvhClient.class,
            com.fasterxml.jackson.annotation.JsonProperty.class,
            tools.jackson.core.JsonParser.class,
            tools.jackson.databind.JsonNode.class,
            org.jspecify.annotations.Nullable.class)) {
      paths.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(File.pathSeparator, paths);
  }
}
