package dev.ovhdo.cli.ip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reverse name of an address is set before its record is published. */
class WaitForwardSandboxTest {
  private static final String BLOCK = "/ip/192.0.2.0%2F29/reverse";

  @TempDir Path home;
  private final AtomicLong nanos = new AtomicLong();
  private final Queue<Runnable> errands = new ArrayDeque<>();
  private Sandbox sandbox;

  @BeforeEach
  void open() throws IOException {
    Instant start = Instant.parse("2026-11-22T10:00:00Z");
    sandbox =
        Sandbox.builder()
            .machines(false)
            .home(home)
            .clock(() -> start.plusNanos(nanos.get()))
            .start();
    Files.copy(sandbox.configuration(), home.resolve(".ovh.conf"));
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private ProgramRunner program() {
    Instant start = Instant.parse("2026-11-22T10:00:00Z");
    return new ProgramRunner(home)
        .time(new TimeSource(() -> start.plusNanos(nanos.get()), nanos::get, this::sleep));
  }

  private void sleep(Duration duration) {
    nanos.addAndGet(duration.toNanos());
    Runnable errand = errands.poll();
    if (errand != null) {
      errand.run();
    }
  }

  private void call(String... words) {
    String[] arguments = new String[words.length + 1];
    arguments[0] = "api";
    System.arraycopy(words, 0, arguments, 1, words.length);
    assertThat(program().run(arguments).exitCode()).isZero();
  }

  private Outcome set(String... options) {
    return program()
        .run(
            Stream.concat(
                    Stream.of("ip", "reverse", "set", "192.0.2.3", "mail.example.com"),
                    Stream.of(options))
                .toArray(String[]::new));
  }

  private void addRecord() {
    call(
        "POST",
        "/domain/zone/example.com/record",
        "-f",
        "fieldType=A",
        "-f",
        "subDomain=mail",
        "-f",
        "target=192.0.2.3");
  }

  private void refresh() {
    call("POST", "/domain/zone/example.com/refresh");
  }

  private long refusals() {
    return sandbox.journal().calls("POST", BLOCK).stream()
        .filter(call -> call.status() == 400)
        .count();
  }

  @Test
  void set_recordPublishedDuringTheWait_isSet() {
    errands.add(this::addRecord);
    errands.add(this::refresh);

    Outcome outcome = set("--wait-forward");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                "192.0.2.3 mail.example.com.\n",
                "ovh-do: mail.example.com. does not resolve to 192.0.2.3 yet; waiting for up to"
                    + " 5m\n"));
    assertThat(refusals()).isBetween(2L, 4L);
    assertThat(program().run("ip", "reverse", "show", "192.0.2.3").out())
        .isEqualTo("mail.example.com.\n");
  }

  @Test
  void set_withTheSandboxsNameServer_retriesOnlyAfterTheNameResolves() {
    errands.add(this::addRecord);
    errands.add(this::refresh);

    Outcome outcome = set("--wait-forward", "--resolver", "127.0.0.1:" + sandbox.dnsPort());

    assertThat(outcome.out()).isEqualTo("192.0.2.3 mail.example.com.\n");
    assertThat(refusals()).isEqualTo(1);
  }

  @Test
  void set_recordNeverPublished_isRefusedAfterTheTimeout() {
    assertThat(set("--wait-forward", "--timeout", "1m"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                """
                ovh-do: mail.example.com. does not resolve to 192.0.2.3 yet; waiting for up to 1m
                ovh-do: OVHcloud still refuses mail.example.com. as the name of 192.0.2.3 after 60 s: \
                mail.example.com. does not resolve to it. Publish an A record
                """));
    assertThat(refusals()).isEqualTo(7);
  }

  @Test
  void apply_recordPublishedDuringTheWait_isSet() throws IOException {
    errands.add(this::addRecord);
    errands.add(this::refresh);
    Files.createDirectories(home.resolve("work"));
    Files.writeString(
        home.resolve("work/names.csv"), "192.0.2.3,mail.example.com\n192.0.2.8,db.example.com\n");

    assertThat(program().run("ip", "reverse", "apply", "names.csv", "--wait-forward"))
        .isEqualTo(
            new Outcome(0, "+ 192.0.2.3 mail.example.com.\n+ 192.0.2.8 db.example.com.\n", ""));
  }

  @Test
  void set_invalidResolver_isRefused() {
    for (String resolver :
        new String[] {"dns.example.com", "127.0.0.1:0", "127.0.0.1:x", "[::1]:99999", "[::1"}) {
      assertThat(set("--wait-forward", "--resolver", resolver).exitCode()).isEqualTo(2);
    }
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void set_optionsOfTheWaitWithoutIt_areRefused() {
    assertThat(set("--timeout", "5s"))
        .isEqualTo(
            new Outcome(
                2, "", "ovh-do: --timeout, --interval and --resolver need --wait-forward\n"));
  }

  @Test
  void set_ownInterval_isUsed() {
    errands.add(this::addRecord);
    errands.add(this::refresh);

    Outcome outcome = set("--wait-forward", "--interval", "7s");

    assertThat(outcome.out()).isEqualTo("192.0.2.3 mail.example.com.\n");
    assertThat(Duration.ofNanos(nanos.get()).toSeconds()).isGreaterThanOrEqualTo(7);
  }
}
