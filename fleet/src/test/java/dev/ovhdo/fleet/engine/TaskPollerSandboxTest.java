package dev.ovhdo.fleet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.Task;
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
import dev.ovhdo.sandbox.RecordedCall;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many requests the reading of many tasks needs. */
class TaskPollerSandboxTest {
  @TempDir Path folder;

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final FleetSandbox account = new FleetSandbox(10, now::get);

  private FleetStore store;

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
    TimeSource time = new TimeSource(now::get, System::nanoTime, duration -> {});
    WorkerStore statements = store.ofWorkers(now::get);
    account.sandbox().journal().clear();
    try (Heartbeat heartbeat = new Heartbeat(Timing.standard(), time, () -> {})) {
      WorkerContext worker =
          new WorkerContext(
              plan,
              "worker",
              account.ovh(),
              SshProbe.none(),
              statements,
              Timing.standard(),
              time,
              heartbeat,
              () -> {});
      new TaskPoller(worker).poll(statements.targets("web"));
    }
    return account.sandbox().journal().calls();
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
  void poll_manyVpsesAtWork_isTheListOfVpses() {
    FleetPlan plan = start(account.names(), new VpsReboot(), (ovh, vps) -> ovh.vps().reboot(vps));

    assertThat(poll(plan, Duration.ofMillis(700)))
        .extracting(RecordedCall::path)
        .containsOnly("/vps");
    assertThat(count(TargetState.WAITING)).isEqualTo(10);
  }
}
