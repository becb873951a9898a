package dev.ovhdo.cli.classic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Compares the output of every classic command with that of the original, byte for byte. */
class ClassicCommandsTest {
  @TempDir Path home;
  private CannedResponsesServer api;

  @BeforeEach
  void start() throws IOException {
    api = new CannedResponsesServer(ClassicVectors.answers());
    api.configure(home);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @MethodSource("dev.ovhdo.cli.classic.ClassicVectors#cases")
  void run_commandOfTheOriginal_printsTheSameBytes(ClassicVectors.Case example) {
    assertThat(run(example.arguments().toArray(String[]::new)))
        .isEqualTo(new Outcome(0, example.standardOutput(), ""));
  }

  @ParameterizedTest
  @MethodSource("dev.ovhdo.cli.classic.ClassicVectors#cases")
  void run_commandOfTheOriginalAsText_printsTheSameBytes(ClassicVectors.Case example) {
    List<String> words = new ArrayList<>(example.arguments());
    words.addAll(0, List.of("-o", "text"));

    assertThat(run(words.toArray(String[]::new)))
        .isEqualTo(new Outcome(0, example.standardOutput(), ""));
  }

  @ParameterizedTest
  @MethodSource("dev.ovhdo.cli.classic.ClassicVectors#cases")
  void run_commandOfTheOriginalAsJson_printsJsonAlone(ClassicVectors.Case example) {
    List<String> words = new ArrayList<>(example.arguments());
    words.addAll(List.of("-o", "json"));

    Outcome outcome = run(words.toArray(String[]::new));

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(JsonMapper.shared().readTree(outcome.out()).isEmpty())
        .isEqualTo(example.standardOutput().isEmpty());
  }

  @Test
  @DefaultLocale("ar-EG-u-nu-arab")
  void lsApps_localeWithOtherDigits_printsAsciiDigits() {
    assertThat(run("ls-apps").out()).startsWith("ovh-do 7001000001 active");
  }

  @Test
  void lsVps_datacenterAnswers404_printsUnknown() {
    api.without("GET /vps/vps-web/datacenter");

    assertThat(run("ls-vps").out()).contains("vps-web:\n  state: stopped\n  loc:   unknown\n");
  }

  @Test
  void lsKeys_keyRemovedMeanwhile_isOmittedWithANote() {
    api.without("GET /me/sshKey/ovh-do-key");

    Outcome outcome = run("ls-keys");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines().map(line -> line.substring(0, 6)))
        .containsExactly("laptop", "clé bu");
    assertThat(outcome.err())
        .isEqualTo("ovh-do: ovh-do-key was deleted in the meantime and is left out\n");
  }

  @Test
  void rmKeys_oneOfThreeIsUnknown_removesTheOthersAndFails() {
    api.withResponse("DELETE /me/sshKey/laptop", "null")
        .withResponse("DELETE /me/sshKey/clé bureau", "null");

    Outcome outcome = run("rm-keys", "laptop", "desktop", "clé bureau");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: No SSH key is named \"desktop\". This account has: laptop, ovh-do-key, clé"
                    + " bureau.\n"));
    assertThat(api.calls()).contains("DELETE /me/sshKey/laptop", "DELETE /me/sshKey/clé bureau");
  }

  @Test
  void rmApps_byNameAndById_removesBoth() {
    api.withResponse("DELETE /me/api/application/7001000002", "null")
        .withResponse("DELETE /me/api/application/7001000003", "null");

    assertThat(run("rm-apps", "dns robot", "7001000003")).isEqualTo(new Outcome(0, "", ""));
    assertThat(api.calls())
        .contains("DELETE /me/api/application/7001000002", "DELETE /me/api/application/7001000003");
  }

  @Test
  void rmApps_withoutAName_isAUsageError() {
    assertThat(run("rm-apps"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: rm-apps: NAME|ID is missing;"
                    + " 'ovh-do help rm-apps' shows the usage\n"));
    assertThat(api.calls()).isEmpty();
  }

  @Test
  void getZone_unknownZone_namesThoseThatExist() {
    assertThat(run("get-zone", "example.org"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: No zone is named \"example.org\". This account has: example.com,"
                    + " example.net, a-zone-whose-name-is-longer-than-thirty.example.org. Did you"
                    + " mean example.com or example.net?\n"));
  }

  @Test
  void lsImg_noImageMatches_namesThoseThatExist() {
    Outcome outcome = run("ls-img", "vps-demo", "Plan 9");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: No image of vps-demo matches \"Plan 9\". Available images: Debian 10, ");
  }

  private Outcome run(String... arguments) {
    return new ProgramRunner(home).run(arguments);
  }
}
