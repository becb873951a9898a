package dev.ovhdo.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StorageProblemsTest {
  private static final Partition ROOT = Partition.of("ext4", "/").withSize(20_480);

  static Stream<Arguments> fine() {
    return Stream.of(
        Arguments.argumentSet("nothing", Storage.ofDefaultGroup()),
        Arguments.argumentSet("a scheme", partitioned(Partitioning.ofScheme("default"))),
        Arguments.argumentSet(
            "the first example of OVHcloud's documentation",
            partitioned(
                Partitioning.of(
                        Partition.of("ext4", "/boot").withRaidLevel(1).withSize(1_024),
                        ROOT.withRaidLevel(1).withLogicalVolume("root"),
                        Partition.of("swap", "swap").withSize(2_048),
                        Partition.of("zfs", "/data").withRaidLevel(5).withZpool("poule"))
                    .withDisks(4))),
        Arguments.argumentSet(
            "the second example of OVHcloud's documentation",
            Storage.ofDiskGroup(2)
                .withHardwareRaid(Storage.HardwareRaid.ofLevel(5))
                .withPartitioning(Partitioning.of(ROOT.withRaidLevel(1)))),
        Arguments.argumentSet(
            "two swaps",
            layout(
                ROOT,
                Partition.of("swap", "swap").withSize(512),
                Partition.of("swap", "swap").withSize(512))),
        Arguments.argumentSet("Windows", layout(Partition.of("ntfs", "c:"))),
        Arguments.argumentSet(
            "ESXi", layout(Partition.of("vmfs6", "/vmfs/volumes/datastore1").withSize(9_000))),
        Arguments.argumentSet(
            "two data sets that fill one pool",
            layout(
                ROOT,
                Partition.of("zfs", "/a").withZpool("pool"),
                Partition.of("zfs", "/b").withZpool("pool"))),
        Arguments.argumentSet(
            "RAID 1 on a single disk",
            partitioned(Partitioning.of(ROOT.withRaidLevel(1)).withDisks(1))));
  }

  @ParameterizedTest
  @MethodSource("fine")
  void problems_whatOvhcloudTakes_areNone(Storage storage) {
    assertThat(Storage.problems(List.of(storage))).isEmpty();
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.argumentSet(
            "file system",
            layout(Partition.of("ext5", "/")),
            "[0].partitioning.layout[0].fileSystem: ext5 is not one of btrfs, ext3, ext4, fat16, none,"
                + " ntfs, reiserfs, swap, ufs, vmfs5, vmfs6, vmfsl, xfs, zfs"),
        Arguments.argumentSet(
            "relative", layout(ROOT, mounted("var")), mountPoint("var is not an absolute path")),
        Arguments.argumentSet(
            "slash at the end",
            layout(ROOT, mounted("/var/")),
            mountPoint("/var/ must not end with /")),
        Arguments.argumentSet(
            "hidden",
            layout(ROOT, mounted("/var/../etc")),
            mountPoint("/var/../etc has an empty or hidden segment")),
        Arguments.argumentSet(
            "characters",
            layout(ROOT, mounted("/my disk")),
            mountPoint(
                "/my disk has characters other than letters, digits and / . _ -, or more than 256 characters")),
        Arguments.argumentSet(
            "taken", layout(ROOT, mounted("/")), mountPoint("/ is used by layout[0] already")),
        Arguments.argumentSet(
            "two fill",
            layout(Partition.of("ext4", "/"), Partition.of("ext4", "/var")),
            "[0].partitioning.layout[1].size: layout[0] fills the disk already"),
        Arguments.argumentSet(
            "negative size",
            layout(ROOT.withSize(-1)),
            "[0].partitioning.layout[0].size: the size must be 0 to fill the disk, or a number of MiB"),
        Arguments.argumentSet(
            "no root",
            layout(mounted("/var")),
            "[0].partitioning.layout: no partition is mounted at /"),
        Arguments.argumentSet(
            "software RAID level",
            layout(ROOT.withRaidLevel(3)),
            "[0].partitioning.layout[0].raidLevel: 3 is not one of 0, 1, 5, 6, 7, 10"),
        Arguments.argumentSet(
            "software RAID on too few disks",
            partitioned(Partitioning.of(ROOT.withRaidLevel(6)).withDisks(3)),
            "[0].partitioning.layout[0].raidLevel: RAID 6 needs at least 4 disks, not 3"),
        Arguments.argumentSet(
            "no disk",
            partitioned(Partitioning.of(ROOT).withDisks(0)),
            "[0].partitioning.disks: must be at least 1"),
        Arguments.argumentSet(
            "hardware RAID level",
            Storage.ofDefaultGroup().withHardwareRaid(Storage.HardwareRaid.ofLevel(7)),
            "[0].hardwareRaid[0].raidLevel: 7 is not one of 0, 1, 5, 6, 10, 50, 60"),
        Arguments.argumentSet(
            "hardware RAID on too few disks",
            Storage.ofDefaultGroup()
                .withHardwareRaid(Storage.HardwareRaid.ofLevel(10).withDisks(2)),
            "[0].hardwareRaid[0].raidLevel: RAID 10 needs at least 4 disks, not 2"),
        Arguments.argumentSet(
            "uneven arrays",
            Storage.ofDefaultGroup()
                .withHardwareRaid(Storage.HardwareRaid.ofLevel(1).withDisks(5).withArrays(2)),
            "[0].hardwareRaid[0].arrays: 5 disks cannot be divided evenly among 2 arrays"),
        Arguments.argumentSet(
            "both RAIDs",
            Storage.ofDefaultGroup()
                .withHardwareRaid(Storage.HardwareRaid.ofLevel(1))
                .withPartitioning(Partitioning.of(ROOT).withDisks(2)),
            "[0].partitioning.disks: over a hardware RAID the system has a single disk: omit it, or use 1"),
        Arguments.argumentSet(
            "logical volume",
            layout(ROOT.withLogicalVolume("my-root")),
            "[0].partitioning.layout[0].extras.lv.name: my-root must have 1 to 16 letters and digits"),
        Arguments.argumentSet(
            "pool without ZFS",
            layout(ROOT.withZpool("pool")),
            "[0].partitioning.layout[0].extras.zp: a ZFS pool requires the file system zfs, not ext4"),
        Arguments.argumentSet(
            "disk group",
            Storage.ofDiskGroup(-1),
            "[0].diskGroupId: the disk group must be 0 for the default group, or higher"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void problems_invalidLayout_areReported(Storage storage, String problem) {
    assertThat(Storage.problems(List.of(storage))).singleElement().hasToString("storage" + problem);
  }

  @Test
  void problems_ofSeveralGroups_sayWhich() {
    assertThat(Storage.problems(List.of(layout(ROOT), layout(mounted("/a"), mounted("b")))))
        .extracting(Storage.Problem::path)
        .containsExactly(
            "[1].partitioning.layout[1].mountPoint",
            "[1].partitioning.layout",
            "[1].diskGroupId",
            "[1]");
  }

  @Test
  void problems_ofEntriesThatKeepAndErase_followOvhcloudsRules() {
    Storage system = Storage.ofDiskGroup(1);
    Storage kept = Storage.ofKeptGroup(2);
    Storage keptSystem = new Storage(1L, List.of(), Partitioning.of(ROOT), false);
    Storage erasedSystem = new Storage(1L, List.of(), Partitioning.of(ROOT), true);

    assertThat(Storage.problems(List.of(kept))).isEmpty();
    assertThat(Storage.problems(List.of(system, kept))).isEmpty();
    assertThat(Storage.problems(List.of(erasedSystem, kept))).isEmpty();
    assertThat(texts(system, kept, Storage.ofKeptGroup(2)))
        .containsExactly("storage[2].diskGroupId: disk group 2 is used by storage[1] already");
    assertThat(texts(system, Storage.ofDiskGroup(2)))
        .containsExactly(
            "storage[1]: the system is installed on the disk group of storage[0]; an entry for a"
                + " further group may have diskGroupId and erase alone");
    assertThat(texts(keptSystem))
        .containsExactly(
            "storage[0].erase: the disk group of the system is always erased: omit erase");
    assertThat(texts(new Storage(null, List.of(), null, false)))
        .containsExactly(
            "storage[0].diskGroupId: an entry with erase alone needs the id of its disk group");
  }

  @Test
  void problems_swapThatFillsTheDisk_isRefusedBeforeTheInstallationFails() {
    assertThat(texts(layout(ROOT.withSize(1_024), Partition.of("swap", "swap"))))
        .containsExactly(
            "storage[0].partitioning.layout[1].size: a swap partition cannot fill the disk: it"
                + " needs a size in MiB");
  }

  private static List<String> texts(Storage... storage) {
    return Storage.problems(List.of(storage)).stream().map(Storage.Problem::toString).toList();
  }

  private static String mountPoint(String complaint) {
    return "[0].partitioning.layout[1].mountPoint: " + complaint;
  }

  private static Partition mounted(String at) {
    return Partition.of("ext4", at).withSize(1_024);
  }

  private static Storage layout(Partition... layout) {
    return partitioned(Partitioning.of(layout));
  }

  private static Storage partitioned(Partitioning partitioning) {
    return Storage.ofDefaultGroup().withPartitioning(partitioning);
  }
}
