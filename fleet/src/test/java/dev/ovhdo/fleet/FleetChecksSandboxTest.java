package dev.ovhdo.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.fleet.engine.FleetWorker;
import dev.ovhdo.fleet.model.FleetException;
import dev.ovhdo.fleet.model.FleetReport;
import dev.ovhdo.fleet.model.FleetState;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.model.TargetState;
import dev.ovhdo.fleet.operation.CheckSubject;
import dev.ovhdo.fleet.operation.CheckTiming;
import dev.ovhdo.fleet.operation.CommandCheck;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.SshCheck;
import dev.ovhdo.fleet.operation.SshProbe;
import dev.ovhdo.fleet.operation.Step;
import dev.ovhdo.fleet.operation.UrlCheck;
import dev.ovhdo.fleet.operation.VpsReboot;
import dev.ovhdo.fleet.operation.VpsRebuild;
import dev.ovhdo.fleet.store.FleetStore;
import dev.ovhdo.sandbox.Fault;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checks between the operations of a fleet. */
@Timeout(300)
class FleetChecksSandboxTest {
  private static final VpsRebuild REBUILD = VpsRebuild.ofImage("Debian 13");
  private static final CheckTiming LONG =
      new CheckTiming(Duration.ofMinutes(5), Duration.ofMillis(20));
  private static final CheckTiming SHORT =
      new CheckTiming(Duration.ofMillis(1), Duration.ofMillis(20));

  @TempDir Path folder;

  private final FleetSandbox account = new FleetSandbox(3);

  @AfterEach
  void close() {
    account.close();
  }

  /** A probe that records each look, and whose result a function decides. */
  private static final class RecordingProbe implements SshProbe {
    private final List<CheckSubject> subjects = Collections.synchronizedList(new ArrayList<>());
    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
    private final Function<Integer, Optional<String>> results;

    /**
     * Creates a probe.
     *
     * @param results the result of each look, by its number from one
     */
    RecordingProbe(Function<Integer, Optional<String>> results) {
      this.results = results;
    }

    @Override
    public Optional<String> answer(CheckSubject subject, Duration limit) {
      subjects.add(subject);
      return results.apply(subjects.size());
    }

    @Override
    public Optional<String> run(
        CheckSubject subject, @Nullable String user, String command, Duration limit) {
      commands.add(user + ": " + command);
      return answer(subject, limit);
    }
  }

  private FleetReport run(SshProbe probe, Step... steps) throws InterruptedException {
    return Fleet.over("vps-1").run(List.of(steps), account.options(folder).withSsh(probe));
  }

  private FleetReport work(FleetStore store, SshProbe probe) throws InterruptedException {
    return new FleetWorker(store, "web", account.ovh(), FleetSandbox.FAST, TimeSource.system())
        .withSsh(probe)
        .run(report -> {});
  }

  @Test
  void ssh_looksUntilTheServerAnswers_thenTheNextOperationStarts() throws Exception {
    RecordingProbe probe =
        new RecordingProbe(
            look -> {
              assertThat(account.accepted("reboot")).isEmpty();
              return look < 3 ? Optional.of("refused") : Optional.empty();
            });

    FleetReport report = run(probe, REBUILD, new SshCheck(LONG), new VpsReboot());

    assertThat(report.targets()).extracting(Target::state).containsExactly(TargetState.DONE);
    assertThat(probe.subjects).hasSize(3);
    assertThat(account.accepted("reboot")).containsExactly("vps-1");
    assertThat(probe.subjects.get(0))
        .isEqualTo(
            new CheckSubject(
                "vps-1",
                "vps-1",
                account.ovh().vps().ips("vps-1").stream().toList(),
                "Debian 13",
                true));
    assertThat(account.sandbox().journal().calls("GET", "/vps/vps-1/images/current")).hasSize(1);
  }

  @Test
  void ssh_machineThatIsNotReinstalled_keepsItsHostKeys() throws Exception {
    RecordingProbe probe = new RecordingProbe(look -> Optional.empty());

    run(probe, new SshCheck(LONG), new VpsReboot(), new SshCheck(LONG));

    assertThat(probe.subjects)
        .extracting(CheckSubject::isReinstalled)
        .containsExactly(false, false);
  }

  @Test
  void command_receivesUserAndCommand() throws Exception {
    RecordingProbe probe = new RecordingProbe(look -> Optional.empty());

    run(probe, REBUILD, new CommandCheck("systemctl is-system-running", "admin", LONG));

    assertThat(probe.commands).containsExactly("admin: systemctl is-system-running");
  }

  @Test
  void check_thatDoesNotHoldInTime_failsTheTargetBeforeTheNextOperation() throws Exception {
    FleetReport report =
        run(
            new RecordingProbe(look -> Optional.of("no SSH server answers")),
            REBUILD,
            new SshCheck(SHORT),
            new VpsReboot());

    assertThat(report.targets()).extracting(Target::state).containsExactly(TargetState.FAILED);
    assertThat(report.targets().get(0).reason())
        .isEqualTo("check ssh: no SSH server answers; the time limit of 0.001 s is over");
    assertThat(account.accepted("reboot")).isEmpty();
  }

  @Test
  void retry_failedCheck_looksAgainWithoutTheOperation() throws Exception {
    run(new RecordingProbe(look -> Optional.of("no")), REBUILD, new SshCheck(SHORT));
    try (FleetStore store = FleetStore.open(folder.resolve("fleet.db"))) {
      store.retry("web", List.of("vps-1"));
      FleetReport report = work(store, new RecordingProbe(look -> Optional.empty()));

      assertThat(report.count(TargetState.DONE)).isEqualTo(1);
    }
    assertThat(account.rebuilt()).containsExactly("vps-1");
  }

  @Test
  void look_thatCrashes_isRepeatedWithoutReadingTheMachineAgain() throws Exception {
    RecordingProbe probe =
        new RecordingProbe(
            look -> {
              if (look == 1) {
                throw new IllegalStateException("crash of the test");
              }
              return Optional.empty();
            });

    FleetReport report = run(probe, REBUILD, new SshCheck(LONG));

    assertThat(report.count(TargetState.DONE)).isEqualTo(1);
    assertThat(probe.subjects).hasSize(2);
    assertThat(account.sandbox().journal().calls("GET", "/vps/vps-1/images/current")).hasSize(1);
  }

  /** The operation before it lasts longer than the time in which a failing step is tried again. */
  @Test
  void laterStep_failureThatPasses_isTriedAgain() throws Exception {
    RecordingProbe probe =
        new RecordingProbe(
            look -> {
              if (look == 1) {
                account
                    .sandbox()
                    .faults()
                    .next(
                        Fault.parse(
                            "GET /vps/vps-1/images/current: Server::InternalServerError %s times"
                                .formatted(RetryPolicy.standard().maxAttempts())));
              }
              return Optional.empty();
            });

    FleetReport report =
        Fleet.over("vps-1")
            .run(
                List.of(REBUILD, new SshCheck(LONG), new SshCheck(LONG)),
                account
                    .options(folder)
                    .withTiming(FleetSandbox.FAST.withRetryPeriod(Duration.ofMillis(1)))
                    .withSsh(probe));

    assertThat(report.targets()).extracting(Target::reason).containsOnlyNulls();
    assertThat(report.count(TargetState.DONE)).isEqualTo(1);
    assertThat(account.sandbox().journal().calls("GET", "/vps/vps-1/images/current"))
        .hasSize(2 + RetryPolicy.standard().maxAttempts());
  }

  @Test
  void pause_duringACheck_endsTheCheck_andResumeBeginsItAgain() throws Exception {
    try (FleetStore store = FleetStore.open(folder.resolve("fleet.db"))) {
      store.create(plan(new VpsReboot(), new SshCheck(LONG)));
      FleetReport paused =
          work(
              store,
              new RecordingProbe(
                  look -> {
                    store.pause("web", null);
                    return Optional.of("refused");
                  }));

      assertThat(paused.state()).isEqualTo(FleetState.PAUSED);
      assertThat(paused.targets()).extracting(Target::state).containsExactly(TargetState.PENDING);
      store.resume("web");
      RecordingProbe probe = new RecordingProbe(look -> Optional.empty());
      assertThat(work(store, probe).state()).isEqualTo(FleetState.DONE);
      assertThat(probe.subjects).hasSize(1);
    }
    assertThat(account.accepted("reboot")).containsExactly("vps-1");
  }

  @Test
  void cancel_duringACheck_cancelsTheTarget() throws Exception {
    try (FleetStore store = FleetStore.open(folder.resolve("fleet.db"))) {
      store.create(plan(new VpsReboot(), new SshCheck(LONG)));
      FleetReport cancelled =
          work(
              store,
              new RecordingProbe(
                  look -> {
                    store.cancel("web");
                    return Optional.of("refused");
                  }));

      assertThat(cancelled.targets())
          .extracting(Target::state)
          .containsExactly(TargetState.CANCELLED);
    }
  }

  @Test
  void ssh_withoutAProbe_isRefusedBeforeTheFirstOperation() {
    assertThatThrownBy(
            () ->
                Fleet.over("vps-1")
                    .run(List.of(REBUILD, new SshCheck(LONG)), account.options(folder)))
        .isInstanceOf(FleetException.class)
        .hasMessage(
            "the fleet web has a check over SSH, and this program has no client for SSH: see"
                + " FleetOptions.withSsh");
    assertThat(account.rebuilt()).isEmpty();
  }

  @Test
  void url_answersWith200_afterOtherAnswers() throws Exception {
    List<String> paths = Collections.synchronizedList(new ArrayList<>());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          paths.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(paths.size() < 3 ? 503 : 200, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/{name}/{address}";
      FleetReport report = run(SshProbe.none(), REBUILD, new UrlCheck(url, LONG));

      assertThat(report.count(TargetState.DONE)).isEqualTo(1);
      assertThat(paths).hasSize(3).containsOnly("/vps-1/127.0.10.2");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void url_otherStatus_isTheReason() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/health";
      FleetReport report = run(SshProbe.none(), REBUILD, new UrlCheck(url, SHORT));

      assertThat(report.targets().get(0).reason())
          .isEqualTo(
              "check url: %s answers with the status 404; the time limit of 0.001 s is over"
                  .formatted(url));
    } finally {
      server.stop(0);
    }
  }

  private static FleetPlan plan(Step... steps) {
    return new FleetPlan("web", List.of("vps-1"), List.of(steps), Pace.standard());
  }
}
