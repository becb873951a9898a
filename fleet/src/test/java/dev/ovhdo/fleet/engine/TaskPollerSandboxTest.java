package dev.ovhdo.fleet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.fleet.FleetSandbox;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.model.TargetState;
import dev.ovhdo.fleet.model.Timing;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.Operation;
import dev.ovhdo.fleet.operation.ServerReboot;
import dev.ovhdo.fleet.operation.SshProbe;
import dev.ovhdo.fleet.operation.VpsReboot;
import dev.ovhdo.fleet.store.FleetStore;
import dev.ovhdo.fleet.store.WorkerStore;
import dev.ovhdo.routes.vps.VpsRoutes;
import dev.ovhdo.routes.vps.VpsTask;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.state.VpsState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many requests the reading of many tasks needs. */
class TaskPollerSandboxTest {
  @TempDir Path folder;

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private FleetSandbox account = new FleetSandbox(10, now);
  private FleetStore store;
  private @Nullable TaskPoller poller;

  @BeforeEach
  void open() {
    store = FleetStore.open(folder.resolve("fleet.db"));
  }

  @AfterEach
  void close() {
    store.close();
    account.close();
  }

  /** Starts a task of each machine, as a worker does. */
  private FleetPlan start(
      List<String> names, Operation operation, BiFunction<Ovh, String, Task> change) {
    FleetPlan plan = new FleetPlan("web", names, List.of(operation), Pace.standard());
    store.create(plan);
    WorkerStore statements = store.ofWorkers(now::get);
    for (Target target : statements.targets("web")) {
      statements.start("web", target);
      Target claimed = statements.claim("web", target.position()).orElseThrow();
      Task task = change.apply(account.ovh(), target.name());
      statements.recordEffect("web", claimed, "worker", task.reference().toString(), "");
    }
    return plan;
  }

  /** Reads the tasks after some time, and returns the calls that this needs. */
  private List<RecordedCall> poll(FleetPlan plan, Duration after) {
    now.set(now.get().plus(after));
    WorkerStore statements = store.ofWorkers(now::get);
    if (poller == null) {
      poller = new TaskPoller(worker(plan, statements));
    }
    account.sandbox().journal().clear();
    poller.poll(statements.targets("web", TargetState.WAITING));
    return account.sandbox().journal().calls();
  }

  private WorkerContext worker(FleetPlan plan, WorkerStore statements) {
    TimeSource time = new TimeSource(now::get, System::nanoTime, duration -> {});
    Heartbeat heartbeat = new Heartbeat(Timing.standard(), time, () -> {});
    // A poller changes no machine, so that it needs no heartbeat.
    heartbeat.close();
    return new WorkerContext(
        plan,
        "worker",
        account.ovh(),
        SshProbe.none(),
        statements,
        Timing.standard(),
        time,
        heartbeat,
        () -> {});
  }

  /** Needs a single request. */
  private static Task reboot(Ovh ovh, String vps) {
    VpsTask task = VpsRoutes.of(ovh.client()).serviceName(vps).reboot().post();
    return Task.of(TaskReference.ofVps(vps, task.id()), task);
  }

  private long count(TargetState state) {
    return store.report("web").count(state);
  }

  @Test
  void poll_manyServersAtWork_isOneRequest() {
    List<String> servers = account.servers();
    FleetPlan plan =
        start(servers, new ServerReboot(), (ovh, server) -> ovh.servers().reboot(server));

    assertThat(poll(plan, Duration.ofMillis(1500)))
        .extracting(call -> call.path() + "?" + call.query())
        .containsExactly("/dedicated/server/" + String.join(",", servers) + "/task?status=doing");
    assertThat(count(TargetState.WAITING)).isEqualTo(10);
  }

  @Test
  void poll_manyServersThatHaveEnded_settlesEach() {
    FleetPlan plan =
        start(account.servers(), new ServerReboot(), (ovh, server) -> ovh.servers().reboot(server));

    assertThat(poll(plan, Duration.ofMinutes(10))).hasSize(1 + 10);
    assertThat(count(TargetState.DONE)).isEqualTo(10);
  }

  @Test
  void poll_manyVpsesAtWork_isOneRequest() {
    FleetPlan plan = start(account.names(), new VpsReboot(), (ovh, vps) -> ovh.vps().reboot(vps));

    assertThat(poll(plan, Duration.ofMillis(700)))
        .extracting(RecordedCall::path)
        .containsExactly("/vps/" + String.join(",", account.names()));
    assertThat(count(TargetState.WAITING)).isEqualTo(10);
  }

  @Test
  void poll_vpsesThatStayBusyAfterTheirTasks_areFoundLater() {
    FleetPlan plan = start(account.names(), new VpsReboot(), (ovh, vps) -> ovh.vps().reboot(vps));
    poll(plan, Duration.ofMillis(700));
    now.set(now.get().plus(Duration.ofMinutes(9)));
    for (String name : account.names()) {
      account.sandbox().account().vps().update(name, vps -> vps.withState(VpsState.INSTALLING));
    }

    poll(plan, Duration.ofSeconds(10));
    assertThat(count(TargetState.WAITING)).isEqualTo(10);

    poll(plan, Duration.ofMinutes(1));
    assertThat(count(TargetState.DONE)).isEqualTo(10);
  }

  @Test
  void poll_taskThatDoesNotEnd_failsAfterItsTimeLimit() {
    account.close();
    account = new FleetSandbox(10, now, 0.00001);
    FleetPlan plan = start(account.names(), new VpsReboot(), (ovh, vps) -> ovh.vps().reboot(vps));

    poll(plan, Timing.standard().taskTimeout().minusMinutes(1));
    assertThat(count(TargetState.WAITING)).isEqualTo(10);

    poll(plan, Duration.ofMinutes(2));
    assertThat(count(TargetState.FAILED)).isEqualTo(10);
  }

  @Test
  void poll_moreMachinesThanAtATime_looksAtEachInTurn() {
    account.close();
    account = new FleetSandbox(410, now, 0.001);
    FleetPlan plan = start(account.names(), new VpsReboot(), TaskPollerSandboxTest::reboot);

    assertThat(poll(plan, Duration.ofSeconds(1))).hasSize(8);
    assertThat(poll(plan, Duration.ofSeconds(1)))
        .hasSize(8)
        .extracting(RecordedCall::path)
        .anyMatch(path -> path.contains("vps-409"));
  }
}
