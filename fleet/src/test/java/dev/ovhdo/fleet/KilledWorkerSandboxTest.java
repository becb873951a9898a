package dev.ovhdo.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.fleet.model.FleetReport;
import dev.ovhdo.fleet.model.FleetState;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.model.TargetState;
import dev.ovhdo.fleet.store.FleetStore;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A worker process that is killed with SIGKILL at random moments. {@code -Dovhdo.fleet=all} runs
 * 500 VPSes and ten kills, instead of 20 VPSes and three kills.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KilledWorkerSandboxTest {
  private static final boolean ALL = "all".equals(System.getProperty("ovhdo.fleet"));

  @TempDir Path folder;

  @Test
  void run_processThatIsKilled_rebuildsEachVpsOnce() throws Exception {
    int machines = ALL ? 500 : 20;
    int kills = ALL ? 10 : 3;
    long seed = Long.getLong("ovhdo.seed", new Random().nextLong());
    Random random = new Random(seed);
    Path file = folder.resolve("fleet.db");
    try (FleetSandbox account = new FleetSandbox(machines, 10)) {
      // Requests are long enough to be killed in the middle, before and after the change.
      account
          .sandbox()
          .faults()
          .next(Fault.parse("POST /vps/{serviceName}/rebuild: latency 100ms"));
      for (int kill = 1; kill <= kills; kill++) {
        int requests = kill * machines / (kills + 1) + random.nextInt(machines / (kills + 1));
        long delay = random.nextInt(200);
        Process process = start(account, file, machines);
        account.await(() -> !process.isAlive() || sent(account) >= requests);
        if (!process.waitFor(delay, TimeUnit.MILLISECONDS)) {
          process.destroyForcibly().waitFor();
        }
      }
      int exit = start(account, file, machines).waitFor();

      assertThat(exit).as("exit code, seed %s", seed).isZero();
      assertThat(account.rebuilt())
          .as("rebuilt, seed %s", seed)
          .containsExactlyInAnyOrderElementsOf(account.names());
    }
    try (FleetStore store = FleetStore.open(file)) {
      FleetReport report = store.report("web");
      assertThat(report.state()).isEqualTo(FleetState.DONE);
      assertThat(report.targets())
          .as("states, seed %s", seed)
          .extracting(Target::state)
          .containsOnly(TargetState.DONE);
    }
  }

  /**
   * The process is frozen while it waits for the answers to all requests that its concurrency
   * allows. A process that is frozen between the check of its lease and the system call that sends
   * the request cannot be helped: OVHcloud knows no leases.
   */
  @Test
  void run_processThatIsFrozen_losesItsMachinesAndRepeatsNothingWhenItWakesUp() throws Exception {
    ExternalProgram.require("kill");
    Path file = folder.resolve("fleet.db");
    try (FleetSandbox account = new FleetSandbox(12, 10)) {
      account.sandbox().faults().next(Fault.parse("POST /vps/{serviceName}/rebuild: latency 1s"));
      Process frozen = start(account, file, 12);
      try {
        account.await(() -> !frozen.isAlive() || sent(account) == WorkerProgram.CONCURRENCY);
        freeze(frozen, file);

        assertThat(start(account, file, 12).waitFor()).isZero();
        assertThat(account.rebuilt()).hasSize(12);
        signal("-CONT", frozen);
        assertThat(frozen.waitFor()).isZero();
      } finally {
        frozen.destroyForcibly();
      }
      assertThat(account.rebuilt()).containsExactlyInAnyOrderElementsOf(account.names());
    }
  }

  /** A process that is frozen within a transaction of SQLite blocks all others until it ends. */
  private static void freeze(Process process, Path file) throws Exception {
    signal("-STOP", process);
    while (isLocked(file)) {
      signal("-CONT", process);
      signal("-STOP", process);
    }
  }

  private static boolean isLocked(Path file) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=200");
        Statement statement = connection.createStatement()) {
      statement.execute("begin immediate");
      statement.execute("rollback");
      return false;
    } catch (SQLException e) {
      return true;
    }
  }

  private static void signal(String signal, Process process) throws InterruptedException {
    assertThat(ExternalProgram.require("kill").run(signal, Long.toString(process.pid())).exit())
        .isZero();
  }

  private static long sent(FleetSandbox account) {
    return account.sandbox().journal().calls().stream()
        .filter(call -> call.method().equals("POST"))
        .count();
  }

  private Process start(FleetSandbox account, Path file, int machines) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            WorkerProgram.class.getName(),
            account.sandbox().url().toString(),
            file.toString(),
            Integer.toString(machines))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
  }
}
