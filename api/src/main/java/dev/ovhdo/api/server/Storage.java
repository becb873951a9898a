package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStorage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reinstallation does with one group of disks. Immutable.
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
 * @param diskGroupId the group; null for OVHcloud's default, 0, which chooses one
 * @param hardwareRaid what the RAID controller does; none for single disks
 * @param partitioning how the disks are divided; null for the system's usual way
 */
public record Storage(
    @Nullable Long diskGroupId,
    List<HardwareRaid> hardwareRaid,
    @Nullable Partitioning partitioning) {

  /** Copies the list. */
  public Storage {
    hardwareRaid = List.copyOf(hardwareRaid);
  }

  /** Returns the group that OVHcloud chooses, as it is. */
  public static Storage ofDefaultGroup() {
    return new Storage(null, List.of(), null);
  }

  /** Returns a group of disks, as it is. */
  public static Storage ofDiskGroup(long id) {
    return new Storage(id, List.of(), null);
  }

  /** Returns a copy with a hardware RAID. */
  public Storage withHardwareRaid(HardwareRaid... raid) {
    return new Storage(diskGroupId, List.of(raid), partitioning);
  }

  /** Returns a copy whose disks are divided like that. */
  public Storage withPartitioning(Partitioning changed) {
    return new Storage(diskGroupId, hardwareRaid, Objects.requireNonNull(changed, "partitioning"));
  }

  /**
   * Looks for what OVHcloud would refuse, or what would end in a server that does not start.
   *
   * @param storage each group of disks that is spoken of
   * @return what is wrong, in the order of the parts; empty if nothing is
   */
  public static List<StorageProblem> problems(List<Storage> storage) {
    return StorageCheck.of(storage);
  }

  /** Returns it as it is sent. */
  public DedicatedServerReinstallStorage body() {
    return new DedicatedServerReinstallStorage(
        diskGroupId,
        hardwareRaid.isEmpty() ? null : hardwareRaid.stream().map(HardwareRaid::body).toList(),
        partitioning == null ? null : partitioning.body());
  }
}
