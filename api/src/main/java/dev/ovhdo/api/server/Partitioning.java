package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStoragePartitioning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the disks of a group are divided: by one of the system's schemes, by a layout of one's own,
 * or, with neither, in the system's usual way. Immutable.
 *
 * @param disks over how many disks of the group; null for all
 * @param schemeName a scheme of the operating system; null for its default
 * @param layout the partitions, in the order of the disk; none for the scheme's own
 */
public record Partitioning(
    @Nullable Integer disks, @Nullable String schemeName, List<Partition> layout) {

  /** Copies the partitions. */
  public Partitioning {
    layout = List.copyOf(layout);
  }

  /** Returns one with these partitions. */
  public static Partitioning of(Partition... layout) {
    return new Partitioning(null, null, List.of(layout));
  }

  /** Returns one by a scheme of the operating system. */
  public static Partitioning ofScheme(String name) {
    return new Partitioning(null, name, List.of());
  }

  /** Returns a copy over that many disks. */
  public Partitioning withDisks(int count) {
    return new Partitioning(count, schemeName, layout);
  }

  DedicatedServerReinstallStoragePartitioning body() {
    return new DedicatedServerReinstallStoragePartitioning(
        Numbers.wide(disks),
        layout.isEmpty() ? null : layout.stream().map(Partition::body).toList(),
        schemeName);
  }
}
