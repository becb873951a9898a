package dev.ovhdo.fleet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.fleet.FleetSandbox;
import dev.ovhdo.fleet.model.FleetReport;
import dev.ovhdo.fleet.model.FleetState;
import dev.ovhdo.fleet.model.MaintenanceWindow;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.model.TargetState;
import dev.ovhdo.fleet.model.Timing;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.VpsReboot;
import dev.ovhdo.fleet.store.FleetStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fleet whose machines start in a maintenance window only, with a virtual clock. */
class MaintenanceWindowSandboxTest {
  private static final Instant OPENING = Instant.parse("2026-11-22T22:00:00Z");

  @TempDir Path folder;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(OPENING.minus(Duration.ofMinutes(5)));

  @Test
  void run_beforeTheWindow_waitsAndTellsWhenTargetsStart() throws Exception {
    Pace pace =
        Pace.standard()
            .withWindows(List.of(MaintenanceWindow.parse("Sun 22:00-23:00", ZoneOffset.UTC)));
    List<String> reasons = new ArrayList<>();
    try (FleetSandbox account = new FleetSandbox(2, now);
        FleetStore store = FleetStore.open(folder.resolve("fleet.db"))) {
      store.create(new FleetPlan("web", account.names(), List.of(new VpsReboot()), pace));
      SimulatedEngine engine = new SimulatedEngine(now);

      FleetReport report =
          new FleetWorker(
                  store,
                  "web",
                  account.ovh(),
                  Timing.standard().withHeartbeat(Duration.ofDays(1)),
                  engine.time())
              .withEngines((worker, threads, executions) -> engine.of(executions))
              .run(
                  state -> {
                    if (now.get().isBefore(OPENING)) {
                      assertThat(state.count(TargetState.PENDING)).isEqualTo(2);
                    }
                    reasons.add(String.valueOf(state.reason()));
                  });

      assertThat(report.state()).isEqualTo(FleetState.DONE);
      assertThat(report.reason()).isNull();
      assertThat(report.count(TargetState.DONE)).isEqualTo(2);
      assertThat(report.targets())
          .allSatisfy(target -> assertThat(target.startedAt()).isAfterOrEqualTo(OPENING));
      assertThat(reasons).contains("targets start again at 2026-11-22 22:00 Z");
    }
  }
}
