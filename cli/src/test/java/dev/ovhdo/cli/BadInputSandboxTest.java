package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.GlobalOptions;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Common failures, each with its exit code and its full message. */
class BadInputSandboxTest extends SandboxHomeTestCase {
  @Test
  void run_nothingConfigured_explainsHowToGetKeys() throws IOException {
    Files.delete(sandboxHome.configuration());

    Outcome outcome = sandboxHome.program().run("ls-zones");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                4,
                "",
                """
                ovh-do: no credentials for ovh-eu: there are none in %1$s/no-such-ovh.conf, \
                %1$s/.ovh.conf, %1$s/work/ovh.conf, and OVH_APPLICATION_KEY is not set.
                1. Create keys on this page, with the rules that you want to allow:
                     https://eu.api.ovh.com/createToken/?GET=/*&POST=/*&PUT=/*&DELETE=/*
                2. Put them into %1$s/.ovh.conf:
                     [default]
                     endpoint=ovh-eu

                     [ovh-eu]
                     application_key=...
                     application_secret=...
                     consumer_key=...
                To try ovh-do without keys, use the option --sandbox.
                """
                    .formatted(home)));
  }

  @Test
  void run_unknownEndpoint_isRefused() {
    assertThat(sandboxHome.program().run("ls-zones", "--endpoint", "ovh-mars"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: an argument, key endpoint: unknown endpoint \"ovh-mars\"; known are ovh-eu"
                    + " (eu), ovh-ca (ca), ovh-us (us), kimsufi-eu (ks-eu), kimsufi-ca (ks-ca),"
                    + " soyoustart-eu (sys-eu), soyoustart-ca (sys-ca), ovhcloud-eu, ovhcloud-ca,"
                    + " and any URL that begins with https://\n"));
  }

  @Test
  void run_wrongSecret_namesIt() {
    sandboxHome.configure("0".repeat(32), DemoKeys.FIXED.consumerKey());

    Outcome outcome = sandboxHome.program().run("ls-zones");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().replaceFirst("EU[.][\\w.-]+", "ID"))
        .isEqualTo(
            "ovh-do: GET /domain/zone answered 400 INVALID_SIGNATURE: Invalid signature (query ID)."
                + " Check the application secret\n");
  }

  @Test
  void run_unknownVps_namesTheExistingOnes() {
    assertThat(sandboxHome.program().run("ls-ips", "vps-nowhere"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: No VPS is named \"vps-nowhere\". This account has: vps-demo (demo),"
                    + " vps-web, vps-db.\n"));
  }

  @Test
  void run_unknownKey_namesTheExistingOnes() {
    Outcome outcome = sandboxHome.program().run("rm-keys", "desktop");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .isEqualTo(
            "ovh-do: No SSH key is named \"desktop\". This account has: "
                + String.join(", ", sandboxHome.sandbox().account().sshKeys().keys())
                + ".\n");
  }

  @Test
  void run_noMatchingImage_namesTheExistingOnes() {
    assertThat(sandboxHome.program().run("ls-img", "vps-demo", "^Plan 9$"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: No image of vps-demo matches \"^Plan 9$\". Available images: Debian 10,"
                    + " Debian 11, Debian 12 - Docker, Debian 12, Debian 12 - Plesk, Debian 13,"
                    + " Debian 13 - Docker, Ubuntu 24.04, Ubuntu 24.10, Ubuntu 22.04 - cPanel,"
                    + " AlmaLinux 9, Rocky Linux 9, Fedora 42.\n"));
  }

  @Test
  void run_invalidPattern_isRefused() {
    assertThat(sandboxHome.program().run("ls-img", "vps-web", "Debian ["))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: No image is named \"Debian [\", and the text is not a regular expression:"
                    + " Unclosed character class at character 8\n"));
  }

  @Test
  void run_htmlResponse_isUnavailableAfterThreeAttempts() {
    sandboxHome.sandbox().faults().next(Fault.html(502).on("GET", "/domain/zone").times(6));

    Outcome outcome = sandboxHome.program().run("ls-zones");

    assertThat(outcome.exitCode()).isEqualTo(6);
    assertThat(outcome.err())
        .matches(
            "ovh-do: GET /domain/zone answered 502: 502 \\(3 attempts in [0-9.]+ s\\)\\. Try again in"
                + " a few minutes\n");
    assertThat(sandboxHome.sandbox().journal().calls("GET", "/domain/zone"))
        .as("the ids, and at the same time a page of objects")
        .hasSizeBetween(3, 6);
  }

  @Test
  void run_htmlOnce_isRetried() {
    sandboxHome.sandbox().faults().next(Fault.html(502).on("GET", "/domain/zone"));

    assertThat(sandboxHome.program().run("ls-zones").exitCode()).isZero();
  }

  @Test
  void run_truncatedJson_isUnavailable() {
    sandboxHome.sandbox().faults().next(Fault.truncatedBody().on("GET", "/vps/vps-demo/ips"));

    assertThat(sandboxHome.program().run("ls-ips", "vps-demo"))
        .isEqualTo(
            new Outcome(
                6,
                "",
                "ovh-do: The answer to GET /vps/vps-demo/ips was not understood: the JSON is"
                    + " incomplete: it ends after 15 bytes\n"));
  }

  /** Without its classes, the first request of a JVM may exceed a short time limit. */
  private void loadClasses() {
    assertThat(sandboxHome.program().run("ls-zones").exitCode()).isZero();
  }

  @Test
  void run_noResponse_failsAfterThreeTimeouts() {
    loadClasses();
    sandboxHome.sandbox().faults().next(Fault.noAnswer().on("GET", "/domain/zone").times(6));

    Outcome outcome = sandboxHome.program().run("ls-zones", "--call-timeout=1s");

    assertThat(outcome.exitCode()).isEqualTo(6);
    assertThat(outcome.err())
        .matches(
            "ovh-do: GET /domain/zone got no answer: no complete answer within 1 s"
                + " \\(3 attempts in [0-9.]+ s\\)\n");
  }

  @Test
  void run_stalledBody_failsAfterThreeTimeouts() {
    loadClasses();
    sandboxHome.sandbox().faults().next(Fault.stalledBody().on("GET", "/domain/zone").times(6));

    Outcome outcome = sandboxHome.program().run("ls-zones", "--call-timeout=1s");

    assertThat(outcome.exitCode()).isEqualTo(6);
    assertThat(outcome.err())
        .matches(
            "ovh-do: GET /domain/zone got no answer: no complete answer within 1 s"
                + " \\(3 attempts in [0-9.]+ s\\)\n");
  }

  @Test
  void run_connectionRefused_failsAfterThreeAttempts() {
    sandboxHome.close();

    int port = sandboxHome.sandbox().port();

    Outcome outcome = sandboxHome.program().run("ls-zones");

    assertThat(outcome.exitCode()).isEqualTo(6);
    assertThat(outcome.err())
        .matches(
            "ovh-do: GET /auth/time got no answer: connection refused by 127\\.0\\.0\\.1:"
                + port
                + " \\(3 attempts in [0-9.]+ s\\)\n");
  }

  @Test
  void run_zeroWaitTime_isRefusedByEveryCommandThatWaits() {
    List<String> waiting =
        CommandIndex.all().stream()
            .filter(entry -> takes(entry, "--no-wait"))
            .map(CommandEntry::name)
            .toList();
    assertThat(waiting).contains("rebuild", "vps stop", "server boot", "dns import");

    for (String command : waiting) {
      for (String option : List.of("--interval", "--timeout")) {
        assertThat(sandboxHome.program().run((command + " x y " + option + " 0ms").split(" ")))
            .isEqualTo(
                new Outcome(
                    2,
                    "",
                    "ovh-do: %1$s: %2$s: '0ms' must be greater than zero; 'ovh-do help %1$s' shows the usage\n"
                        .formatted(command, option)));
      }
    }
    assertThat(sandboxHome.sandbox().journal().calls()).isEmpty();
  }

  @Test
  void run_rateThatIsNotPositive_isAUsageError() {
    assertThat(sandboxHome.program().run("ls-zones", "--max-rate", "0"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: ls-zones: --max-rate: '0' is not a positive"
                    + " number of calls per second, such as 5 or 0.5; 'ovh-do help ls-zones' shows"
                    + " the usage\n"));
  }

  @Test
  void run_maxRate_limitsTheCalls() {
    Outcome outcome = sandboxHome.program().run("ls-zones", "--max-rate", "3", "-v");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).doesNotContain("because of the rate limit");

    Outcome slow = sandboxHome.program().run("ls-zones", "--max-rate", "1", "-v");

    assertThat(slow.err())
        .containsPattern("/domain/zone: waits [0-9]{3,4} ms because of the rate limit\n");
  }

  @Test
  void run_zeroCallTimeout_isRefused() {
    assertThat(sandboxHome.program().run("ls-zones", "--call-timeout", "0s"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: ls-zones: --call-timeout: '0s' must be greater"
                    + " than zero; 'ovh-do help ls-zones' shows the usage\n"));
  }

  private static boolean takes(CommandEntry entry, String option) {
    return !entry.name().equals("help")
        && CommandParser.commandLine(entry, entry.factory().get(), new GlobalOptions())
                .getCommandSpec()
                .findOption(option)
            != null;
  }

  @Test
  void close_afterAFailedChange_printsNoInterruptMessage() {
    String key =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGxizrfHVod79DvIoCWPKxkyfP/kt2zeZ1YvaKRKehNa x";
    sandboxHome.sandbox().faults().next(Fault.html(409).on("DELETE", "/me/sshKey/laptop"));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Program program = new Program(sandboxHome.program().environment(err));

    assertThat(program.run("key", "add", "laptop", key, "--replace")).isEqualTo(5);
    program.close();

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("409").doesNotContain("interrupted");
  }

  @Test
  void run_localClockWrongByAnHour_succeeds() {
    Instant wrong = Instant.now().minus(Duration.ofHours(1));

    Outcome outcome =
        sandboxHome
            .program()
            .time(SandboxHome.withoutSleeping(InstantSource.fixed(wrong)))
            .run("ls-zones");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(sandboxHome.sandbox().journal().calls("GET", "/auth/time")).hasSize(1);
  }
}
