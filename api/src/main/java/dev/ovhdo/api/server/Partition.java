package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStoragePartitioningLayoutExtrasInput;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStoragePartitioningLayoutExtrasLvInput;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStoragePartitioningLayoutExtrasZpInput;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStoragePartitioningLayoutFileSystemEnum;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStoragePartitioningLayoutInput;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStoragePartitioningLayoutRaidLevelEnum;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Partition of a storage layout. Immutable.
 *
 * <pre>{@code
 * Partition.of("ext4", "/").withSize(20_480).withRaidLevel(1)
 * }</pre>
 *
 * @param fileSystem the file system in the API: {@code ext4}, {@code xfs}, {@code zfs}, {@code
 *     swap}
 * @param mountPoint the mount point: {@code /}, {@code /var}, {@code swap}, {@code c:}
 * @param size in MiB; 0, OVHcloud's default, fills the disk
 * @param raidLevel the level of the software RAID: 0, 1, 5, 6, 7 or 10; null for OVHcloud's
 *     default, 1
 * @param logicalVolume the name of the LVM volume; null for none
 * @param zpool the name of the ZFS pool; null for OVHcloud's choice
 */
public record Partition(
    String fileSystem,
    String mountPoint,
    long size,
    @Nullable Integer raidLevel,
    @Nullable String logicalVolume,
    @Nullable String zpool) {

  /** Checks the required components. */
  public Partition {
    Objects.requireNonNull(fileSystem, "fileSystem");
    Objects.requireNonNull(mountPoint, "mountPoint");
  }

  /** Returns a partition that fills the rest of the disk. */
  public static Partition of(String fileSystem, String mountPoint) {
    return new Partition(fileSystem, mountPoint, 0, null, null, null);
  }

  /** Returns a copy with a size in MiB; 0 fills the disk. */
  public Partition withSize(long mebibytes) {
    return new Partition(fileSystem, mountPoint, mebibytes, raidLevel, logicalVolume, zpool);
  }

  /** Returns a copy with a software RAID level. */
  public Partition withRaidLevel(int level) {
    return new Partition(fileSystem, mountPoint, size, level, logicalVolume, zpool);
  }

  /** Returns a copy on an LVM volume with a name. */
  public Partition withLogicalVolume(String name) {
    return new Partition(fileSystem, mountPoint, size, raidLevel, name, zpool);
  }

  /** Returns a copy in a ZFS pool; partitions with the same name share the pool. */
  public Partition withZpool(String name) {
    return new Partition(fileSystem, mountPoint, size, raidLevel, logicalVolume, name);
  }

  /** Returns whether the partition fills the rest of the disk. */
  public boolean fillsDisk() {
    return size == 0;
  }

  DedicatedServerReinstallStoragePartitioningLayoutInput body() {
    var body =
        DedicatedServerReinstallStoragePartitioningLayoutInput.of(
                DedicatedServerReinstallStoragePartitioningLayoutFileSystemEnum.of(fileSystem),
                mountPoint)
            .withSize(size);
    if (raidLevel != null) {
      body =
          body.withRaidLevel(
              DedicatedServerReinstallStoragePartitioningLayoutRaidLevelEnum.of((long) raidLevel));
    }
    var extras = DedicatedServerReinstallStoragePartitioningLayoutExtrasInput.of();
    if (logicalVolume != null) {
      extras =
          extras.withLv(
              DedicatedServerReinstallStoragePartitioningLayoutExtrasLvInput.of()
                  .withName(logicalVolume));
    }
    if (zpool != null) {
      extras =
          extras.withZp(
              DedicatedServerReinstallStoragePartitioningLayoutExtrasZpInput.of().withName(zpool));
    }
    return logicalVolume == null && zpool == null ? body : body.withExtras(extras);
  }
}
