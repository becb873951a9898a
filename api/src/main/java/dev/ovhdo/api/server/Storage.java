package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStorageInput;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Storage layout of one group of disks for a reinstallation. Immutable.
 *
 * <pre>{@code
 * Storage.ofDefaultGroup()
 *     .withPartitioning(
 *         Partitioning.of(
 *             Partition.of("ext4", "/boot").withSize(1_024),
 *             Partition.of("swap", "swap").withSize(2_048),
 *             Partition.of("ext4", "/").withRaidLevel(1)))
 * }</pre>
 *
 * @param diskGroupId the id of the group; null for OVHcloud's default, 0, for which OVHcloud
 *     chooses a group
 * @param hardwareRaid the hardware RAIDs; empty for single disks
 * @param partitioning the partitioning; null for the default of the operating system
 */
public record Storage(
    @Nullable Long diskGroupId,
    List<HardwareRaid> hardwareRaid,
    @Nullable Partitioning partitioning) {

  /** Copies the list. */
  public Storage {
    hardwareRaid = List.copyOf(hardwareRaid);
  }

  /** Returns the default layout of the group that OVHcloud chooses. */
  public static Storage ofDefaultGroup() {
    return new Storage(null, List.of(), null);
  }

  /** Returns the default layout of a group of disks. */
  public static Storage ofDiskGroup(long id) {
    return new Storage(id, List.of(), null);
  }

  /** Returns a copy with a hardware RAID. */
  public Storage withHardwareRaid(HardwareRaid... raid) {
    return new Storage(diskGroupId, List.of(raid), partitioning);
  }

  /** Returns a copy with a partitioning. */
  public Storage withPartitioning(Partitioning changed) {
    return new Storage(diskGroupId, hardwareRaid, Objects.requireNonNull(changed, "partitioning"));
  }

  /**
   * Validates a layout: finds what OVHcloud would refuse, or what would prevent the server from
   * booting.
   *
   * @param storage the layouts, each group of disks once
   * @return the problems in the order of the layout; empty if it is valid
   */
  public static List<StorageProblem> problems(List<Storage> storage) {
    return StorageValidator.validate(storage);
  }

  /** Returns the value for the API. */
  public DedicatedServerReinstallStorageInput body() {
    return new DedicatedServerReinstallStorageInput(
        diskGroupId,
        hardwareRaid.isEmpty() ? null : hardwareRaid.stream().map(HardwareRaid::body).toList(),
        partitioning == null ? null : partitioning.body());
  }
}
