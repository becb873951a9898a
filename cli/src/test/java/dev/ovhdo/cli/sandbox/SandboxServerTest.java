package dev.ovhdo.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.testing.RealProgram;
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
  private static final String MAIN = "dev.ovhdo.cli.Main";
  private static final int CURL_DOES_NOT_TRUST = 60;

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143"})
  void run_endedBySignal_hasServedOtherProgramsAndLeavesNothing(String signal, int exitCode)
      throws Exception {
    Process server = start();
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      List<String> said = welcome(out);
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
  void run_tls_tellsOtherProgramsWhatToTrust() throws Exception {
    RealProgram curl = RealProgram.require("curl");
    Process server = start("--tls");
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      List<String> said = welcome(out);
      String url = value(said, "URL");
      Path configuration = Path.of(value(said, "Configuration"));
      Path folder = configuration.getParent();

      assertThat(url).matches("https://127\\.0\\.0\\.1:\\d+/1\\.0");
      assertThat(configuration).content().startsWith("[default]\nendpoint=" + url + "\n");
      assertThat(String.join("\n", said))
          .contains(
              """

              Programs have to be told to trust the certificate, which is made for this run:
                curl     --cacert %1$s/certificate.pem
                Node.js  NODE_EXTRA_CA_CERTS=%1$s/certificate.pem
                Go       SSL_CERT_FILE=%1$s/certificate.pem
                Python   REQUESTS_CA_BUNDLE=%1$s/certificate.pem
                Java     JDK_JAVA_OPTIONS=-Djavax.net.ssl.trustStore=%1$s/trust.jks

              The configuration is found in its folder, so try:
                cd %1$s
                export JDK_JAVA_OPTIONS=-Djavax.net.ssl.trustStore=%1$s/trust.jks
                ovh-do ls-vps
              """
                  .formatted(folder));

      assertThat(curl.run("-sS", "--cacert", value(said, "Certificate"), url + "/vps"))
          .isEqualTo(
              new RealProgram.Outcome(
                  0,
                  "{\"message\":\"This application key is invalid\","
                      + "\"errorCode\":\"INVALID_KEY\",\"httpCode\":\"403 Forbidden\"}",
                  ""));
      assertThat(curl.run("-sS", url + "/vps").exit()).isEqualTo(CURL_DOES_NOT_TRUST);
      assertThat(lsIps(folder, "-Djavax.net.ssl.trustStore=" + folder.resolve("trust.jks")))
          .isEqualTo(new Outcome(0, "127.0.10.1\n2001:db8::a:1\n", ""));
      assertThat(lsIps(folder, "-Dovhdo.unused=").exitCode()).isEqualTo(6);
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

  /** What a person does who has read the welcome, in a process whose JVM is told whom to trust. */
  private Outcome lsIps(Path directory, String jvmOption) throws Exception {
    Path out = home.resolve("ls-ips.out");
    Path err = home.resolve("ls-ips.err");
    Process process =
        new ProcessBuilder(
                java(),
                "-Duser.home=" + home,
                jvmOption,
                "-cp",
                classPath(),
                MAIN,
                "ls-ips",
                "vps-demo")
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Process start(String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                java(), "-Duser.home=" + home, "-cp", classPath(), MAIN, "sandbox", "--port=0"));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HOME", home.toString());
    return builder.redirectError(home.resolve("err").toFile()).start();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  /** All that it prints once it serves. */
  private static List<String> welcome(BufferedReader out) throws IOException {
    List<String> said = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.add(line);
      if (line.startsWith("Ctrl-C")) {
        break;
      }
    }
    return said;
  }

  private static String value(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length()).strip())
        .findFirst()
        .orElseThrow();
  }
}
