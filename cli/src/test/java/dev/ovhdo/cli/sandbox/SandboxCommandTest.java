package dev.ovhdo.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.Main;
import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Tests the long-running sandbox, in a separate process where its end matters. */
class SandboxCommandTest {
  private static final int CURL_DOES_NOT_TRUST = 60;

  @TempDir Path home;

  @Test
  @CommandCase(command = "sandbox", kind = Kind.HAPPY)
  void run_closedFromOutside_ends() {
    Outcome outcome = new ProgramRunner(home).closingAfterFirstOutput().run("sandbox");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .matches(
            "URL +http://127[.]0[.]0[.]1:\\d+/1[.]0\nControl +http://127[.]0[.]0[.]1:\\d+/_sandbox\nConsole +http://127[.]0[.]0[.]1:\\d+/_sandbox/\nConfiguration +(?s).+");
  }

  @Test
  @CommandCase(command = "sandbox", kind = Kind.JSON)
  void run_json_hasTheAddresses() {
    Outcome outcome =
        new ProgramRunner(home).closingAfterFirstOutput().run("sandbox", "-o", "json");

    assertThat(outcome.exitCode()).isZero();
    assertThat(JsonMapper.shared().readTree(outcome.out()).propertyNames())
        .containsExactly(
            "url",
            "control",
            "console",
            "configuration",
            "folder",
            "certificate",
            "trustStore",
            "privateKeys",
            "sshPort",
            "dnsPort");
  }

  @Test
  @CommandCase(command = "sandbox", kind = Kind.BAD_INPUT)
  void run_missingAccountFile_isRefused() {
    Outcome outcome = new ProgramRunner(home).run("sandbox", "--account", "none.yaml");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("ovh-do: ").contains("none.yaml");
  }

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143"})
  void run_endedBySignal_removesItsFiles(String signal, int exitCode) throws Exception {
    Path folder;
    try (SandboxProcess server = SandboxProcess.start(home)) {
      folder = server.folder();
      Files.copy(server.configuration(), home.resolve(".ovh.conf"));

      assertThat(new ProgramRunner(home).run("ls-ips", "vps-demo"))
          .isEqualTo(new Outcome(0, "127.0.10.1\n2001:db8::a:1\n", ""));
      assertThat(Path.of(server.value("Private keys").split(" ")[0])).exists();
      assertThat(server.end(signal)).isEqualTo(exitCode);
    }
    assertThat(folder).doesNotExist();
    assertThat(home.resolve("err")).content().isEmpty();
  }

  @Test
  void run_tls_printsTheCertificateSettings() throws Exception {
    ExternalProgram curl = ExternalProgram.require("curl");
    try (SandboxProcess server = SandboxProcess.start(home, "--tls")) {
      String url = server.value("URL");
      Path folder = server.folder();

      assertThat(url).matches("https://127\\.0\\.0\\.1:\\d+/1\\.0");
      assertThat(server.configuration()).content().startsWith("[default]\nendpoint=" + url + "\n");
      assertThat(server.welcome())
          .contains(
              """

              The certificate was created for this run. To trust it, set:
                curl     --cacert %1$s/certificate.pem
                Node.js  NODE_EXTRA_CA_CERTS=%1$s/certificate.pem
                Go       SSL_CERT_FILE=%1$s/certificate.pem
                Python   REQUESTS_CA_BUNDLE=%1$s/certificate.pem
                Java     JDK_JAVA_OPTIONS=-Djavax.net.ssl.trustStore=%1$s/trust.jks

              Commands run in this folder use its configuration, for example:
                cd %1$s
                export JDK_JAVA_OPTIONS=-Djavax.net.ssl.trustStore=%1$s/trust.jks
                ovh-do ls-vps
              """
                  .formatted(folder));

      assertThat(curl.run("-sS", "--cacert", server.value("Certificate"), url + "/vps"))
          .isEqualTo(new ExternalProgram.Outcome(0, "{\"message\":\"You must login first\"}", ""));
      assertThat(curl.run("-sS", url + "/vps").exit()).isEqualTo(CURL_DOES_NOT_TRUST);
      assertThat(lsIps(folder, "-Djavax.net.ssl.trustStore=" + folder.resolve("trust.jks")))
          .isEqualTo(new Outcome(0, "127.0.10.1\n2001:db8::a:1\n", ""));
      assertThat(lsIps(folder, "-Dovhdo.unused=").exitCode()).isEqualTo(6);
    }
  }

  @Test
  void run_portInUse_isReported() throws IOException {
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
  void run_invalidPort_isAUsageError() {
    assertThat(new ProgramRunner(home).run("sandbox", "--port", "70000"))
        .isEqualTo(new Outcome(2, "", "ovh-do: a port must be between 0 and 65535, not 70000\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--listen=example.com| --listen takes an IP address, such as 0.0.0.0, not \"example.com\"",
        "--listen=1.2.3.999| --listen: \"1.2.3.999\" is no IP address",
        "--allow-host=x:80| a host name has letters, digits, hyphens and dots, and no port: \"x:80\"",
      })
  void run_invalidHost_isAUsageError(String option, String message) {
    assertThat(new ProgramRunner(home).run("sandbox", option))
        .isEqualTo(new Outcome(2, "", "ovh-do: " + message + "\n"));
  }

  @Test
  void run_otherAddressAndName_answersThere() throws Exception {
    ExternalProgram curl = ExternalProgram.require("curl");
    try (SandboxProcess server =
        SandboxProcess.start(home, "--listen", "127.0.0.9", "--allow-host", "api.example.com")) {
      String url = server.value("URL") + "/auth/time";

      assertThat(url).startsWith("http://127.0.0.9:");
      assertThat(curl.run("-sS", "-H", "Host: api.example.com", url).output()).matches("\\d+");
      assertThat(curl.run("-sS", "-H", "Host: attacker.example", url).output())
          .startsWith("{\"message\":\"The header Host of the request is \\\"attacker.example\\\"");
    }
  }

  @Test
  void run_invalidFault_isAUsageError() {
    assertThat(new ProgramRunner(home).run("sandbox", "--fault", "GET /vps: latency"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: the fault \"GET /vps: latency\" has \"latency\" with no argument; write"
                    + " \"latency DURATION\", for example with 500ms, 2s, 5m or 1h; write for"
                    + " example \"GET /vps/*: Client::NotFound once\"\n"));
  }

  @Test
  void run_recordRights_writesTheRulesThatLaterSuffice() throws Exception {
    Path rights = home.resolve("rights.txt");
    Path ready = home.resolve("ready.env");
    try (SandboxProcess server =
        SandboxProcess.start(
            home,
            "--record-rights=" + rights,
            "--record-wildcards=none",
            "--ready-file=" + ready)) {
      assertThat(ready).content().startsWith("OVH_ENDPOINT=" + server.value("URL") + "\n");
      Files.copy(server.configuration(), home.resolve(".ovh.conf"));
      new ProgramRunner(home).run("ls-ips", "vps-demo");
    }
    assertThat(ready).doesNotExist();
    assertThat(rights)
        .content()
        .startsWith("# The least access rules for the recorded calls\nGET /vps/vps-demo/ips\n\n#");
    try (SandboxProcess server = SandboxProcess.start(home, "--rules=" + rights)) {
      Files.copy(
          server.configuration(), home.resolve(".ovh.conf"), StandardCopyOption.REPLACE_EXISTING);

      assertThat(new ProgramRunner(home).run("ls-ips", "vps-demo").exitCode()).isZero();
      assertThat(new ProgramRunner(home).run("ls-vps").err())
          .contains("This call has not been granted");
    }
  }

  @Test
  void run_invalidRulesOrWildcards_isAUsageError() throws IOException {
    Path rules = Files.writeString(home.resolve("rules"), "GET vps\n");

    assertThat(new ProgramRunner(home).run("sandbox", "--rules=" + rules))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: " + rules + ":1: \"GET vps\" is no access rule such as GET /vps/*\n"));
    assertThat(new ProgramRunner(home).run("sandbox", "--record-wildcards=all"))
        .isEqualTo(
            new Outcome(2, "", "ovh-do: --record-wildcards takes names or none, not \"all\"\n"));
  }

  @Test
  void run_faultWithAShare_failsTheSameCallsForTheSameSeed() throws Exception {
    try (SandboxProcess server =
        SandboxProcess.start(home, "--fault", "GET /vps: status 404 40%", "--seed", "5")) {
      Files.copy(server.configuration(), home.resolve(".ovh.conf"));

      List<Integer> codes =
          Stream.generate(() -> new ProgramRunner(home).run("api", "/vps").exitCode())
              .limit(8)
              .toList();

      Random random = new Random(5);
      assertThat(codes)
          .isEqualTo(Stream.generate(() -> random.nextInt(100) < 40 ? 3 : 0).limit(8).toList());
    }
  }

  @Test
  void run_fault_failsTheCalls() throws Exception {
    try (SandboxProcess server =
        SandboxProcess.start(
            home, "--fault", "GET /vps/{serviceName}/ips: Client::Conflict Try later once")) {
      Files.copy(server.configuration(), home.resolve(".ovh.conf"));

      Outcome refused = new ProgramRunner(home).run("ls-ips", "vps-demo");
      assertThat(refused.exitCode()).isNotZero();
      assertThat(refused.err()).contains("Try later");
      assertThat(new ProgramRunner(home).run("ls-ips", "vps-demo").exitCode()).isZero();
    }
  }

  @Test
  void run_invalidAccountFile_namesLineAndReason() throws IOException {
    Path file = Files.createDirectories(home.resolve("work")).resolve("account.yaml");
    Files.writeString(file, "vps:\n  - nam: vps-1\n");

    Outcome outcome = new ProgramRunner(home).run("sandbox", "--account", "account.yaml");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("ovh-do: " + file + ":").doesNotContain("unexpected");
  }

  /**
   * Runs {@code ls-ips} in a separate process, as the printed summary proposes, with the option for
   * the trusted certificate.
   */
  private Outcome lsIps(Path directory, String jvmOption) throws Exception {
    Path out = home.resolve("ls-ips.out");
    Path err = home.resolve("ls-ips.err");
    Process process =
        new ProcessBuilder(
                SandboxProcess.java(),
                "-Duser.home=" + home,
                jvmOption,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "ls-ips",
                "vps-demo")
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
