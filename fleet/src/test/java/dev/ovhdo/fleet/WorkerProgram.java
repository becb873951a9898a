package dev.ovhdo.fleet;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.fleet.engine.FleetWorker;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.model.Timing;
import dev.ovhdo.fleet.operation.VpsRebuild;
import dev.ovhdo.fleet.store.FleetStore;
import dev.ovhdo.fleet.store.StoreLocation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Rebuilds VPSes in a process of its own, which a test kills. */
public final class WorkerProgram {
  /** How many VPSes are rebuilt at the same time, unless there are very many. */
  static final int CONCURRENCY = 4;

  /** The sandbox may still read a request of a killed process when the next process begins. */
  private static final Timing FAST =
      FleetSandbox.FAST.withHeartbeat(Duration.ofMillis(250)).withSettlement(Duration.ofSeconds(4));

  private WorkerProgram() {}

  /**
   * Runs a fleet: the URL of the sandbox, the file of the store, the number of VPSes. Or joins the
   * workers of a fleet: the URL of the sandbox, the address of the database, the milliseconds
   * between two heartbeats, by how many milliseconds the clock is wrong.
   */
  public static void main(String[] arguments) throws InterruptedException {
    try (Ovh ovh = FleetSandbox.connect(arguments[0])) {
      if (arguments.length > 3) {
        join(
            ovh,
            StoreLocation.parse(arguments[1], Path.of(""), System.getenv()),
            Duration.ofMillis(Long.parseLong(arguments[2])),
            Duration.ofMillis(Long.parseLong(arguments[3])));
        return;
      }
      List<String> names =
          IntStream.range(0, Integer.parseInt(arguments[2])).mapToObj(i -> "vps-" + i).toList();
      Fleet.over(names)
          .run(
              VpsRebuild.ofImage("Debian 13"),
              FleetOptions.of(ovh, Path.of(arguments[1]), "web")
                  .withPace(
                      Pace.standard().withConcurrency(Math.max(CONCURRENCY, names.size() / 10)))
                  .withTiming(FAST));
    }
  }

  private static void join(Ovh ovh, StoreLocation location, Duration heartbeat, Duration shift)
      throws InterruptedException {
    TimeSource system = TimeSource.system();
    TimeSource time =
        new TimeSource(() -> system.now().plus(shift), system.nanoTime(), system.sleeper());
    try (FleetStore store = FleetStore.openExisting(location)) {
      new FleetWorker(store, "web", ovh, FAST.withHeartbeat(heartbeat), time).run(report -> {});
    }
  }
}
