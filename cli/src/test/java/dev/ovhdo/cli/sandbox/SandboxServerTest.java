package dev.ovhdo.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lasting sandbox, as a process of its own where its end matters. */
class SandboxServerTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143"})
  void run_endedBySignal_hasServedOtherProgramsAndLeavesNothing(String signal, int exitCode)
      throws Exception {
    Process server = start();
    List<String> said = new ArrayList<>();
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.add(line);
        if (line.startsWith("Ctrl-C")) {
          break;
        }
      }
      Path configuration = Path.of(value(said, "Configuration"));
      Files.copy(configuration, home.resolve(".ovh.conf"));

      assertThat(new ProgramRunner(home).run("ls-ips", "vps-demo"))
          .isEqualTo(new Outcome(0, "127.0.10.1\n2001:db8::a:1\n", ""));
      assertThat(Path.of(value(said, "Private keys").split(" ")[0])).exists();

      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + server.pid()).start().waitFor();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(server.exitValue()).isEqualTo(exitCode);
      assertThat(configuration.getParent()).doesNotExist();
      assertThat(home.resolve("err")).content().isEmpty();
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void run_portTaken_saysSo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Outcome outcome = new ProgramRunner(home).run("sandbox", "--port", "" + taken.getLocalPort());

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err())
          .startsWith("ovh-do: ")
          .contains("" + taken.getLocalPort())
          .doesNotContain("unexpected");
    }
  }

  @Test
  void run_noPort_isAUsageError() {
    assertThat(new ProgramRunner(home).run("sandbox", "--port", "70000"))
        .isEqualTo(new Outcome(2, "", "ovh-do: not a port: 70000\n"));
  }

  @Test
  void run_invalidAccountFile_namesLineAndReason() throws IOException {
    Path file = Files.createDirectories(home.resolve("work")).resolve("account.yaml");
    Files.writeString(file, "vps:\n  - nam: vps-1\n");

    Outcome outcome = new ProgramRunner(home).run("sandbox", "--account", "account.yaml");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("ovh-do: " + file + ":").doesNotContain("unexpected");
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            "dev.ovhdo.cli.Main",
            "sandbox",
            "--port=0");
    builder.environment().put("HOME", home.toString());
    return builder.redirectError(home.resolve("err").toFile()).start();
  }

  private static String value(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length()).strip())
        .findFirst()
        .orElseThrow();
  }
}
