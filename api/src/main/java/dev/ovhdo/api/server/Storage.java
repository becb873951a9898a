package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStorageHardwareRaidInput;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStorageHardwareRaidLevelEnum;
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
  public static List<Problem> problems(List<Storage> storage) {
    return StorageValidator.validate(storage);
  }

  /** Returns the value for the API. */
  public DedicatedServerReinstallStorageInput body() {
    return new DedicatedServerReinstallStorageInput(
        diskGroupId,
        hardwareRaid.isEmpty() ? null : hardwareRaid.stream().map(HardwareRaid::body).toList(),
        partitioning == null ? null : partitioning.body());
  }

  /**
   * Problem of a storage layout. Immutable.
   *
   * @param path the path in the API's names: {@code [0].partitioning.layout[2].mountPoint}
   * @param message the problem and the valid values
   */
  public record Problem(String path, String message) {
    /** Returns path and problem for messages. */
    @Override
    public String toString() {
      return "storage" + path + ": " + message;
    }
  }

  /**
   * Hardware RAID of a group of disks. Immutable.
   *
   * @param raidLevel 0, 1, 5, 6, 10, 50 or 60; null for OVHcloud's default, 1
   * @param disks the number of disks; null for all disks of the group
   * @param arrays the number of arrays; null for OVHcloud's default, 1
   * @param spares the number of spare disks; null for OVHcloud's default, 0
   */
  public record HardwareRaid(
      @Nullable Integer raidLevel,
      @Nullable Integer disks,
      @Nullable Integer arrays,
      @Nullable Integer spares) {

    /** Returns a RAID of a level over all disks of the group. */
    public static HardwareRaid ofLevel(int raidLevel) {
      return new HardwareRaid(raidLevel, null, null, null);
    }

    /** Returns a copy with a number of disks. */
    public HardwareRaid withDisks(int count) {
      return new HardwareRaid(raidLevel, count, arrays, spares);
    }

    /** Returns a copy with a number of arrays. */
    public HardwareRaid withArrays(int count) {
      return new HardwareRaid(raidLevel, disks, count, spares);
    }

    /** Returns a copy with a number of spare disks. */
    public HardwareRaid withSpares(int count) {
      return new HardwareRaid(raidLevel, disks, arrays, count);
    }

    DedicatedServerReinstallStorageHardwareRaidInput body() {
      return new DedicatedServerReinstallStorageHardwareRaidInput(
          toLong(arrays),
          toLong(disks),
          raidLevel == null
              ? null
              : DedicatedServerReinstallStorageHardwareRaidLevelEnum.of((long) raidLevel),
          toLong(spares));
    }
  }

  /** Converts a count to the API's type. */
  static @Nullable Long toLong(@Nullable Integer count) {
    return count == null ? null : Long.valueOf(count);
  }
}
