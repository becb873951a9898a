package dev.ovhdo.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.cli.task.DrawnScreen;
import dev.ovhdo.sandbox.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListWatchSandboxTest extends SandboxTestCase {
  private static final InteractiveStreams TERMINAL = new InteractiveStreams(true, true, true);
  private static final String OLD_SCREEN = "\u001b[?25h\u001b[?1049l";

  @AfterEach
  void clearInterruption() {
    Thread.interrupted();
  }

  @Test
  void watch_inAPipe_printsTheListOnceAndThenTheChangedLines() {
    run("vps", "reboot", "demo", "--yes", "--no-wait");
    time.interruptAfter(8);

    Outcome outcome =
        run("vps", "tasks", "--watch=250ms", "demo", "-o", "csv", "--columns", "type,state");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                130,
                "type,state\nrebootVm,todo\nrebootVm,doing\nrebootVm,done\n",
                "ovh-do: interrupted\n"));
    assertThat(time.pauses()).hasSize(8).allMatch(pause -> pause.toMillis() == 250);
  }

  @Test
  void watch_inAPipe_notesRowsThatVanished() {
    InstantSource clock = time.clock();
    Instant second = clock.instant().plusSeconds(5);
    sandbox
        .faults()
        .next(
            new Fault(
                real -> {
                  if (clock.instant().equals(second)) {
                    sandbox.account().zones().remove("example.net");
                  }
                  return real.get();
                },
                "GET",
                "/domain/zone",
                1_000));
    time.interruptAfter(3);

    Outcome outcome =
        run("dns", "zones", "--watch", "--columns", "name", "-o", "csv", "--no-header");

    assertThat(outcome.err())
        .isEqualTo("ovh-do: example.net is no longer in the list\novh-do: interrupted\n");
  }

  @Test
  void watch_bareNumber_isInSeconds() {
    time.interruptAfter(1);

    run("vps", "list", "--watch=2");

    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void watch_withoutInterval_readsEveryFiveSecondsAndTakesTheNextArgumentAsTheName() {
    time.interruptAfter(2);

    Outcome outcome = run("vps", "tasks", "--watch", "demo");

    assertThat(outcome.err()).isEqualTo("ovh-do: interrupted\n");
    assertThat(time.pauses()).hasSize(2).allMatch(pause -> pause.toSeconds() == 5);
  }

  @Test
  void watch_onATerminal_redrawsAScreenOfItsOwnAndRestoresTheOldOne() {
    run("vps", "reboot", "demo", "--yes", "--no-wait");
    time.interruptAfter(3);

    Outcome outcome =
        program()
            .interactive(TERMINAL)
            .variable("NO_COLOR", "1")
            .run("vps", "list", "--watch", "--columns", "name,state");

    assertThat(outcome.exitCode()).isEqualTo(130);
    assertThat(outcome.out()).startsWith("\u001b[?1049h\u001b[?25l").endsWith(OLD_SCREEN);
    String drawn = outcome.out().replaceAll("\u001b\\[\\?(25|1049)[hl]", "");
    assertThat(drawn).contains("rebooting");
    assertThat(DrawnScreen.after(drawn))
        .isEqualTo(
            """
            every 5s, 12:00:15 UTC; Ctrl-C ends

            NAME      STATE
            vps-demo  running
            vps-web   running
            vps-db    stopped""");
  }

  @Test
  void watch_lowTerminal_isCutAtItsLastLine() {
    time.interruptAfter(1);

    Outcome outcome =
        program()
            .interactive(TERMINAL)
            .variable("NO_COLOR", "1")
            .variable("LINES", "5")
            .run("vps", "list", "--watch", "--columns", "name");

    assertThat(DrawnScreen.after(outcome.out().replaceAll("\u001b\\[\\?(25|1049)[hl]", "")))
        .isEqualTo(
            """
            every 5s, 12:00:05 UTC; Ctrl-C ends

            NAME
            vps-demo
            … 2 more lines; the screen is too low""");
  }

  /** The first reading succeeds, the second fails, the third succeeds. */
  @Test
  void watch_failureThatMayPass_isNotedAndTheListIsReadAgain() {
    InstantSource clock = time.clock();
    Instant second = clock.instant().plusSeconds(5);
    sandbox
        .faults()
        .next(
            new Fault(
                real ->
                    clock.instant().equals(second)
                        ? Fault.status(501, "Server::Down", "down").effect().apply(real)
                        : real.get(),
                "GET",
                "/sms/sms-zz00001-1/jobs",
                1_000));
    time.interruptAfter(3);

    Outcome outcome = run("sms", "jobs", "--watch", "--columns", "id");

    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(130);
    assertThat(outcome.err()).contains("down").endsWith("ovh-do: interrupted\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "yaml"})
  void watch_documentInAPipe_isRefused(String format) {
    assertThat(run("vps", "list", "--watch", "-o", format))
        .extracting(Outcome::exitCode, Outcome::out)
        .containsExactly(2, "");
    assertThat(run("vps", "list", "--watch", "-o", "yaml").err())
        .isEqualTo(
            "ovh-do: --watch prints the lines that change, and yaml has no lines of its own; use"
                + " -o jsonl\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0s", "x", "-1"})
  void watch_invalidInterval_isRefused(String interval) {
    Outcome outcome = run("vps", "list", "--watch=" + interval);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("ovh-do: vps list: --watch: ");
  }
}
