package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStoragePartitioningLayout;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStoragePartitioningLayoutExtras;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStoragePartitioningLayoutExtrasLv;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStoragePartitioningLayoutExtrasZp;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStoragePartitioningLayoutFileSystemEnum;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStoragePartitioningLayoutRaidLevelEnum;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One partition of a layout. Immutable.
 *
 * <pre>{@code
 * Partition.of("ext4", "/").withSize(20_480).withRaidLevel(1)
 * }</pre>
 *
 * @param fileSystem the API's word: {@code ext4}, {@code xfs}, {@code zfs}, {@code swap}
 * @param mountPoint where it is mounted: {@code /}, {@code /var}, {@code swap}, {@code c:}
 * @param size in MiB; 0 fills the disk, and so does OVHcloud's default
 * @param raidLevel the level of the software RAID below it: 0, 1, 5, 6, 7 or 10; null for
 *     OVHcloud's default, 1
 * @param logicalVolume the name of its LVM volume; null for none
 * @param zpool the name of its ZFS pool; null to let OVHcloud choose
 */
public record Partition(
    String fileSystem,
    String mountPoint,
    long size,
    @Nullable Integer raidLevel,
    @Nullable String logicalVolume,
    @Nullable String zpool) {

  /** Checks that what is required is there. */
  public Partition {
    Objects.requireNonNull(fileSystem, "fileSystem");
    Objects.requireNonNull(mountPoint, "mountPoint");
  }

  /** Returns one that fills what the others leave of the disk. */
  public static Partition of(String fileSystem, String mountPoint) {
    return new Partition(fileSystem, mountPoint, 0, null, null, null);
  }

  /** Returns a copy of that size in MiB; 0 fills the disk. */
  public Partition withSize(long mebibytes) {
    return new Partition(fileSystem, mountPoint, mebibytes, raidLevel, logicalVolume, zpool);
  }

  /** Returns a copy over a software RAID of that level. */
  public Partition withRaidLevel(int level) {
    return new Partition(fileSystem, mountPoint, size, level, logicalVolume, zpool);
  }

  /** Returns a copy on an LVM volume of that name. */
  public Partition withLogicalVolume(String name) {
    return new Partition(fileSystem, mountPoint, size, raidLevel, name, zpool);
  }

  /** Returns a copy in a ZFS pool of that name; those of one name share it. */
  public Partition withZpool(String name) {
    return new Partition(fileSystem, mountPoint, size, raidLevel, logicalVolume, name);
  }

  /** Returns whether it fills what the others leave of the disk. */
  public boolean isFilling() {
    return size == 0;
  }

  DedicatedServerReinstallStoragePartitioningLayout body() {
    var body =
        DedicatedServerReinstallStoragePartitioningLayout.of(
                DedicatedServerReinstallStoragePartitioningLayoutFileSystemEnum.of(fileSystem),
                mountPoint)
            .withSize(size);
    if (raidLevel != null) {
      body =
          body.withRaidLevel(
              DedicatedServerReinstallStoragePartitioningLayoutRaidLevelEnum.of((long) raidLevel));
    }
    var extras = DedicatedServerReinstallStoragePartitioningLayoutExtras.of();
    if (logicalVolume != null) {
      extras =
          extras.withLv(
              DedicatedServerReinstallStoragePartitioningLayoutExtrasLv.of()
                  .withName(logicalVolume));
    }
    if (zpool != null) {
      extras =
          extras.withZp(
              DedicatedServerReinstallStoragePartitioningLayoutExtrasZp.of().withName(zpool));
    }
    return logicalVolume == null && zpool == null ? body : body.withExtras(extras);
  }
}
