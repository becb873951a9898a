package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStoragePartitioningLayoutFileSystemEnum;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStoragePartitioningLayoutRaidLevelEnum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Validates the partitions of one group of disks. */
final class LayoutValidator {
  /**
   * Minimum number of disks by software RAID level; levels 0 and 1 are accepted with a single disk.
   */
  private static final Map<Integer, Integer> MIN_DISKS = Map.of(5, 3, 6, 4, 7, 4, 10, 4);

  /** The rule of OVHcloud's error {@code PartitionInvalidUnixMountpoint}. */
  private static final Pattern UNIX = Pattern.compile("/[A-Za-z0-9/._-]{0,255}");

  /** The rule of OVHcloud's errors {@code PartitionInvalidWindowsMountpoint…}. */
  private static final Pattern WINDOWS = Pattern.compile("[a-z]{1,5}:");

  private static final Pattern LV = Pattern.compile("[A-Za-z0-9]{1,16}");
  private static final Pattern ZPOOL = Pattern.compile("[A-Za-z][A-Za-z0-9_:.]{0,238}");

  /** File systems of ESXi, which has no root partition. */
  private static final Set<String> VMFS = Set.of("vmfs5", "vmfs6", "vmfsl");

  private final Partitioning partitioning;
  private final String path;
  private final BiConsumer<String, String> add;
  private final Map<String, Integer> mountPoints = new HashMap<>();
  private int filling = -1;

  LayoutValidator(Partitioning partitioning, String path, BiConsumer<String, String> add) {
    this.partitioning = partitioning;
    this.path = path;
    this.add = add;
  }

  void validate() {
    List<Partition> layout = partitioning.layout();
    for (int i = 0; i < layout.size(); i++) {
      partition(layout.get(i), i);
    }
    boolean mayHaveNoRoot =
        layout.stream()
            .anyMatch(
                each ->
                    WINDOWS.matcher(each.mountPoint()).matches()
                        || VMFS.contains(each.fileSystem()));
    if (!layout.isEmpty() && !mountPoints.containsKey("/") && !mayHaveNoRoot) {
      add.accept(path, "no partition is mounted at /");
    }
  }

  private void partition(Partition partition, int index) {
    String here = path + "[" + index + "]";
    fileSystem(partition, here);
    mountPoint(partition, index, here);
    raidLevel(partition, here);
    size(partition, index, here);
    extras(partition, here);
  }

  private void fileSystem(Partition partition, String here) {
    if (!DedicatedServerReinstallStoragePartitioningLayoutFileSystemEnum.of(partition.fileSystem())
        .isKnown()) {
      add.accept(
          here + ".fileSystem",
          StorageValidator.notOneOf(
              partition.fileSystem(),
              DedicatedServerReinstallStoragePartitioningLayoutFileSystemEnum.known()));
    }
  }

  private void mountPoint(Partition partition, int index, String here) {
    String at = partition.mountPoint();
    // OVHcloud's own example mounts swap at "swap".
    if (partition.fileSystem().equals("swap")) {
      return;
    }
    String complaint = mountPointProblem(at);
    if (complaint != null) {
      add.accept(here + ".mountPoint", complaint);
    }
    Integer other = mountPoints.putIfAbsent(at, index);
    if (other != null) {
      add.accept(here + ".mountPoint", at + " is used by layout[" + other + "] already");
    }
  }

  private static @Nullable String mountPointProblem(String at) {
    if (WINDOWS.matcher(at).matches()) {
      return null;
    } else if (!at.startsWith("/")) {
      return at + " is not an absolute path";
    } else if (!UNIX.matcher(at).matches()) {
      return at
          + " has characters other than letters, digits and / . _ -, or more than 256 characters";
    } else if (at.length() > 1 && at.endsWith("/")) {
      return at + " must not end with /";
    } else if (at.contains("//") || at.contains("/.")) {
      return at + " has an empty or hidden segment";
    }
    return null;
  }

  private void raidLevel(Partition partition, String here) {
    Integer level = partition.raidLevel();
    if (level == null) {
      return;
    }
    if (!DedicatedServerReinstallStoragePartitioningLayoutRaidLevelEnum.of((long) level)
        .isKnown()) {
      add.accept(
          here + ".raidLevel",
          StorageValidator.notOneOf(
              level, DedicatedServerReinstallStoragePartitioningLayoutRaidLevelEnum.known()));
      return;
    }
    Integer disks = partitioning.disks();
    int least = MIN_DISKS.getOrDefault(level, 1);
    if (disks != null && disks > 0 && disks < least) {
      add.accept(here + ".raidLevel", StorageValidator.tooFewDisks(level, least, disks));
    }
  }

  private void size(Partition partition, int index, String here) {
    if (partition.size() < 0) {
      add.accept(here + ".size", "the size must be 0 to fill the disk, or a number of MiB");
    } else if (partition.fillsDisk()) {
      if (partition.fileSystem().equals("swap")) {
        // OVHcloud accepts the request, and the installation fails later.
        add.accept(here + ".size", "a swap partition cannot fill the disk: it needs a size in MiB");
      }
      if (filling >= 0 && !shareAPool(partition, partitioning.layout().get(filling))) {
        add.accept(here + ".size", "layout[" + filling + "] fills the disk already");
      }
      filling = filling < 0 ? index : filling;
    }
  }

  private static boolean shareAPool(Partition one, Partition other) {
    return one.zpool() != null && one.zpool().equals(other.zpool());
  }

  private void extras(Partition partition, String here) {
    String lv = partition.logicalVolume();
    String zpool = partition.zpool();
    if (lv != null && !LV.matcher(lv).matches()) {
      add.accept(here + ".extras.lv.name", lv + " must have 1 to 16 letters and digits");
    }
    if (zpool != null && !ZPOOL.matcher(zpool).matches()) {
      add.accept(
          here + ".extras.zp.name",
          zpool + " must begin with a letter, followed by letters, digits and _ : .");
    }
    if (zpool != null && !partition.fileSystem().equals("zfs")) {
      add.accept(
          here + ".extras.zp",
          "a ZFS pool requires the file system zfs, not " + partition.fileSystem());
    }
    if (lv != null && partition.fileSystem().equals("zfs")) {
      add.accept(here + ".extras.lv", "zfs requires a ZFS pool (zp), not an LVM volume");
    }
  }
}
