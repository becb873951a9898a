package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the training in a JVM of its own, because it sets the trust store of its process. */
class TrainingTest {
  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"help", "api", "sandbox"})
  void main_eachCommandSucceeds(String kind) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.ovhdo.cli.Training",
                kind)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("out").toFile());
    builder.environment().put("HOME", home.toString());
    Process process = builder.start();

    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(home.resolve("out")).content().isEmpty();
    assertThat(process.exitValue()).isZero();
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files).containsExactly(home.resolve("out"));
    }
  }
}
