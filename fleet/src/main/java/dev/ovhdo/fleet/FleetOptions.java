package dev.ovhdo.fleet;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.fleet.model.FleetReport;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.model.Timing;
import dev.ovhdo.fleet.operation.SshProbe;
import dev.ovhdo.fleet.store.StoreLocation;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Where a fleet is stored, and how it runs. Immutable.
 *
 * @param ovh the API; its credentials are not stored
 * @param store the file of the store, on a local disk, or the database
 * @param name the name of the fleet in the store
 * @param pace how many targets start at a time
 * @param timing the times of the worker
 * @param listener receives the state of the fleet after each interval
 * @param ssh looks over SSH, for checks
 */
public record FleetOptions(
    Ovh ovh,
    StoreLocation store,
    String name,
    Pace pace,
    Timing timing,
    Consumer<? super FleetReport> listener,
    SshProbe ssh) {
  /** Checks the components. */
  public FleetOptions {
    Objects.requireNonNull(ovh, "ovh");
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(pace, "pace");
    Objects.requireNonNull(timing, "timing");
    Objects.requireNonNull(listener, "listener");
    Objects.requireNonNull(ssh, "ssh");
  }

  /**
   * Returns the options of a fleet of ten targets at a time.
   *
   * @param store the file of the store, which is created if it does not exist
   * @param name the name of the fleet: a second run with the same name continues the fleet
   */
  public static FleetOptions of(Ovh ovh, Path store, String name) {
    return of(ovh, StoreLocation.of(store), name);
  }

  /**
   * Returns the options of a fleet of ten targets at a time.
   *
   * @param store where the fleet is stored
   * @param name the name of the fleet: a second run with the same name continues the fleet
   */
  public static FleetOptions of(Ovh ovh, StoreLocation store, String name) {
    return new FleetOptions(
        ovh, store, name, Pace.standard(), Timing.standard(), report -> {}, SshProbe.none());
  }

  /** Returns a copy with another pace. */
  public FleetOptions withPace(Pace other) {
    return new FleetOptions(ovh, store, name, other, timing, listener, ssh);
  }

  /** Returns a copy with other times. */
  public FleetOptions withTiming(Timing other) {
    return new FleetOptions(ovh, store, name, pace, other, listener, ssh);
  }

  /** Returns a copy with another listener. */
  public FleetOptions withListener(Consumer<? super FleetReport> other) {
    return new FleetOptions(ovh, store, name, pace, timing, other, ssh);
  }

  /** Returns a copy that looks over SSH with this probe, for {@code check ssh}. */
  public FleetOptions withSsh(SshProbe other) {
    return new FleetOptions(ovh, store, name, pace, timing, listener, other);
  }
}
