package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxOptionTest {
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "ovh-do: using a sandbox at http://127[.]0[.]0[.]1:\\d+/1[.]0; files are written to (\\S+)\n");

  @TempDir Path home;

  @Test
  void run_inTheSandbox_needsNoCredentialsAndWritesNothing() throws IOException {
    Files.writeString(home.resolve(".ovh.conf"), "[default]\nendpoint=nonsense\n");
    List<Path> before = files();

    Outcome outcome =
        new ProgramRunner(home)
            .variable("OVH_ENDPOINT", "ovh-ca")
            .variable("OVH_APPLICATION_KEY", "real")
            .run("ls-ips", "vps-demo", "--sandbox");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualTo("127.0.10.1\n2001:db8::a:1\n");
    Matcher announced = ANNOUNCED.matcher(outcome.err());
    assertThat(announced.find()).as(outcome.err()).isTrue();
    assertThat(Path.of(announced.group(1))).as("empty, and so removed").doesNotExist();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void run_sandboxAndEndpoint_contradictEachOther() {
    assertThat(new ProgramRunner(home).run("--sandbox", "--endpoint", "ovh-eu", "ls-zones"))
        .isEqualTo(
            new Outcome(
                2, "", "ovh-do: --sandbox has its own endpoint and keys: remove --endpoint\n"));
  }

  @Test
  void run_noTemporaryFolder_saysSo() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");

    ExternalProgram.Outcome outcome =
        ExternalProgram.at(java)
            .run(
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + home.resolve("missing"),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.ovhdo.cli.Main",
                "--sandbox",
                "vps",
                "list");

    assertThat(outcome.exit()).isEqualTo(1);
    // JDK 25 prints a warning of its own before.
    assertThat(outcome.errors())
        .endsWith(
            "ovh-do: the sandbox has no temporary folder: %s cannot be written: no such file or directory\n"
                .formatted(home.resolve("missing")));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
