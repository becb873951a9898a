package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStoragePartitioningInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Partitioning of a group of disks: a scheme of the operating system, a custom layout, or the
 * default of the operating system. Immutable.
 *
 * @param disks the number of disks; null for all disks of the group
 * @param schemeName the name of a scheme of the operating system; null for its default
 * @param layout the partitions in disk order; empty for the partitions of the scheme
 */
public record Partitioning(
    @Nullable Integer disks, @Nullable String schemeName, List<Partition> layout) {

  /** Copies the partitions. */
  public Partitioning {
    layout = List.copyOf(layout);
  }

  /** Returns a partitioning with a custom layout. */
  public static Partitioning of(Partition... layout) {
    return new Partitioning(null, null, List.of(layout));
  }

  /** Returns a partitioning with a scheme of the operating system. */
  public static Partitioning ofScheme(String name) {
    return new Partitioning(null, name, List.of());
  }

  /** Returns a copy with a number of disks. */
  public Partitioning withDisks(int count) {
    return new Partitioning(count, schemeName, layout);
  }

  DedicatedServerReinstallStoragePartitioningInput body() {
    return new DedicatedServerReinstallStoragePartitioningInput(
        Storage.toLong(disks),
        layout.isEmpty() ? null : layout.stream().map(Partition::body).toList(),
        schemeName);
  }
}
