package dev.ovhdo.cli.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program without the module {@code fleet} and its libraries, as in the image. */
class FleetModuleTest {
  @TempDir Path home;

  @Test
  void run_packageWithoutFleets_namesThePackagesThatHaveThem() throws Exception {
    assertThat(run("fleet", "status")).isEqualTo(2);
    assertThat(Files.readString(home.resolve("err")))
        .isEqualTo(
            "ovh-do: this package of ovh-do has no fleets, because of their size. Use the archive"
                + " ovh-do-VERSION.tar.gz or .zip with an installed Java, version 17 or newer\n");
  }

  @Test
  void help_packageWithoutFleets_works() throws Exception {
    for (String command : List.of("plan", "run", "status", "report", "log", "pause", "retry")) {
      assertThat(run("help", "fleet", command)).as(command).isZero();
    }
    assertThat(run("completion", "bash")).isZero();
  }

  private int run(String... arguments) throws IOException, InterruptedException {
    String path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.matches(".*(/fleet/target/classes|api-ovh-fleet-[^/]*[.]jar)"))
            .filter(
                entry ->
                    !entry.matches(
                        ".*(sqlite-jdbc|db-scheduler|flyway-[a-z-]+|HikariCP|postgresql)-[^/]*"))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                "dev.ovhdo.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(home.resolve("out").toFile())
            .redirectError(home.resolve("err").toFile());
    builder.environment().clear();
    builder.environment().put("HOME", home.toString());
    return builder.start().waitFor();
  }
}
