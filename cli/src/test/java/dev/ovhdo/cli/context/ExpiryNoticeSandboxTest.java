package dev.ovhdo.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.sandbox.DemoKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExpiryNoticeSandboxTest extends SandboxTestCase {
  private void expireIn(Duration left) {
    sandbox.account().credentials().all().stream()
        .filter(each -> each.consumerKey().equals(DemoKeys.FIXED.consumerKey()))
        .map(
            each -> each.withExpiration(time.clock().instant().plus(left).atOffset(ZoneOffset.UTC)))
        .forEach(sandbox.account().credentials()::put);
  }

  private void pass(Duration duration) throws InterruptedException {
    time.source().sleeper().sleep(duration);
  }

  private Path folder() {
    return home.resolve(".cache/ovh-do/expiry");
  }

  @Test
  void run_keyExpiresSoon_isAnnouncedOnceADayWithoutARequest() throws Exception {
    expireIn(Duration.ofDays(9));
    run("credential", "current");
    assertThat(run("ls-vps").err()).as("9 days before").isEmpty();

    pass(Duration.ofDays(3));
    int before = sandbox.journal().calls("GET", "/auth/currentCredential").size();
    Outcome first = run("ls-vps");
    assertThat(first.exitCode()).isZero();
    assertThat(first.err())
        .matches(
            "ovh-do: the consumer key expires in 6 days, on \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC;"
                + " 'ovh-do login' requests a new one\n");
    assertThat(run("ls-vps").err()).as("the same day").isEmpty();
    pass(Duration.ofDays(1));
    assertThat(run("ls-vps").err()).as("the next day").contains("expires in 5 days");
    assertThat(sandbox.journal().calls("GET", "/auth/currentCredential")).hasSize(before);
  }

  @Test
  void run_anySetting_decidesTheDays() throws Exception {
    expireIn(Duration.ofDays(9));
    run("credential", "current");
    run("config", "set", "expiry_warning", "30");
    assertThat(run("ls-vps").err()).contains("the consumer key expires in 9 days");

    pass(Duration.ofDays(2));
    run("config", "set", "expiry_warning", "0");
    assertThat(run("ls-vps").err()).isEmpty();

    run("config", "set", "expiry_warning", "soon");
    assertThat(run("ls-vps"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: expiry_warning is 'soon' in the configuration: it must be a number of"
                    + " days, 0 for no notes\n"));
  }

  @Test
  void remember_file_hasNoSecret() throws IOException {
    expireIn(Duration.ofDays(3));
    run("credential", "current");

    try (Stream<Path> files = Files.list(folder())) {
      List<Path> all =
          files.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        assertThat(file + Files.readString(file))
            .doesNotContain(DemoKeys.FIXED.consumerKey(), DemoKeys.FIXED.applicationSecret());
      }
    }
  }

  @Test
  void run_unreadableFile_isIgnored() throws IOException {
    expireIn(Duration.ofDays(3));
    run("credential", "current");
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.toList()) {
        Files.writeString(file, "soon\n");
      }
    }

    assertThat(run("ls-vps").err()).isEmpty();
  }
}
