package dev.ovhdo.fleet;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.model.Timing;
import dev.ovhdo.fleet.operation.VpsRebuild;
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

  /** Runs a fleet: the URL of the sandbox, the file of the store, the number of VPSes. */
  public static void main(String[] arguments) throws InterruptedException {
    List<String> names =
        IntStream.range(0, Integer.parseInt(arguments[2])).mapToObj(i -> "vps-" + i).toList();
    try (Ovh ovh = FleetSandbox.connect(arguments[0])) {
      Fleet.over(names)
          .run(
              VpsRebuild.ofImage("Debian 13"),
              FleetOptions.of(ovh, Path.of(arguments[1]), "web")
                  .withPace(
                      Pace.standard().withConcurrency(Math.max(CONCURRENCY, names.size() / 10)))
                  .withTiming(FAST));
    }
  }
}
