package dev.ovhdo.api.server;

import dev.ovhdo.client.value.JsonNullable;
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
 * <p>A server with several groups has one layout for the group of the system. Each other group is
 * erased, unless {@link #ofKeptGroup} keeps its data:
 *
 * <pre>{@code
 * reinstall.withStorage(Storage.ofDiskGroup(1), Storage.ofKeptGroup(2))
 * }</pre>
 *
 * @param diskGroupId the id of the group; null or 0 for the default group of the server, usually 1
 * @param hardwareRaid the hardware RAIDs; empty for single disks
 * @param partitioning the partitioning; null for the default of the operating system
 * @param erase whether the data of the group are erased; null for OVHcloud's default, true. Without
 *     hardware RAID and partitioning, the system is not installed on this group
 */
public record Storage(
    @Nullable Long diskGroupId,
    List<HardwareRaid> hardwareRaid,
    @Nullable Partitioning partitioning,
    @Nullable Boolean erase) {

  /** Copies the list. */
  public Storage {
    hardwareRaid = List.copyOf(hardwareRaid);
  }

  /** Returns the default layout of the group that OVHcloud chooses. */
  public static Storage ofDefaultGroup() {
    return new Storage(null, List.of(), null, null);
  }

  /** Returns the default layout of a group of disks. */
  public static Storage ofDiskGroup(long id) {
    return new Storage(id, List.of(), null, null);
  }

  /** Returns a group whose data are kept, and on which the system is not installed. */
  public static Storage ofKeptGroup(long id) {
    return new Storage(id, List.of(), null, false);
  }

  /** Returns a copy with a hardware RAID. */
  public Storage withHardwareRaid(HardwareRaid... raid) {
    return new Storage(diskGroupId, List.of(raid), partitioning, erase);
  }

  /** Returns a copy with a partitioning. */
  public Storage withPartitioning(Partitioning changed) {
    return new Storage(
        diskGroupId, hardwareRaid, Objects.requireNonNull(changed, "partitioning"), erase);
  }

  /** Returns a copy for another group. */
  Storage withDiskGroup(long id) {
    return new Storage(id, hardwareRaid, partitioning, erase);
  }

  /** Returns whether this entry sets only whether the data of a group are erased. */
  public boolean isEraseOnly() {
    return erase != null && hardwareRaid.isEmpty() && partitioning == null;
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
    DedicatedServerReinstallStorageInput body = DedicatedServerReinstallStorageInput.of();
    if (diskGroupId != null) {
      body = body.withDiskGroupId(diskGroupId);
    }
    if (!hardwareRaid.isEmpty()) {
      body = body.withHardwareRaid(hardwareRaid.stream().map(HardwareRaid::body).toList());
    }
    if (partitioning != null) {
      body = body.withPartitioning(partitioning.body());
    }
    return erase == null ? body : body.withErase(erase);
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
   * @param raidLevel 0, 1, 5, 6, 10, 50 or 60; null for no RAID (JBOD): the system has each disk
   * @param disks the number of disks; null for all disks of the group
   * @param arrays the number of arrays; null for OVHcloud's default, 1
   * @param spares the number of spare disks; null for OVHcloud's default, 0
   */
  public record HardwareRaid(
      @Nullable Integer raidLevel,
      @Nullable Integer disks,
      @Nullable Integer arrays,
      @Nullable Integer spares) {

    /** Returns single disks without a RAID (JBOD), on a group with a RAID controller. */
    public static HardwareRaid ofJbod() {
      return new HardwareRaid(null, null, null, null);
    }

    /** Returns whether the disks have no RAID. */
    public boolean isJbod() {
      return raidLevel == null;
    }

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

    /** An absent level is level 1 at OVHcloud, and an explicit null is no RAID. */
    DedicatedServerReinstallStorageHardwareRaidInput body() {
      return new DedicatedServerReinstallStorageHardwareRaidInput(
          toLong(arrays),
          toLong(disks),
          JsonNullable.of(
              raidLevel == null
                  ? null
                  : DedicatedServerReinstallStorageHardwareRaidLevelEnum.of((long) raidLevel)),
          toLong(spares));
    }
  }

  /** Converts a count to the API's type; a property without a count is not sent. */
  static @Nullable JsonNullable<Long> toLong(@Nullable Integer count) {
    return count == null ? null : JsonNullable.of(Long.valueOf(count));
  }
}
