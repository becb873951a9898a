package dev.ovhdo.api.server;

import dev.ovhdo.client.value.OpenEnum;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStorageHardwareRaidLevelEnum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Validates a storage layout independent of server and operating system, by the rules in the error
 * messages of {@code POST /dedicated/server/{serviceName}/reinstall}.
 */
final class StorageValidator {
  /** Minimum number of disks by hardware RAID level. */
  private static final Map<Integer, Integer> MIN_DISKS =
      Map.of(0, 1, 1, 2, 5, 3, 6, 4, 10, 4, 50, 6, 60, 8);

  private final List<Storage.Problem> problems = new ArrayList<>();

  private StorageValidator() {}

  static List<Storage.Problem> validate(List<Storage> storage) {
    StorageValidator check = new StorageValidator();
    for (int i = 0; i < storage.size(); i++) {
      check.group(storage.get(i), "[" + i + "]");
    }
    check.groups(storage);
    return List.copyOf(check.problems);
  }

  /**
   * The rules for several groups of OVHcloud's guide on partitioning of 2026: the system is
   * installed on one group, no group is declared twice, and the group of the system is erased.
   */
  private void groups(List<Storage> storage) {
    Map<Long, Integer> seen = new HashMap<>();
    Integer system = null;
    for (int i = 0; i < storage.size(); i++) {
      Storage entry = storage.get(i);
      String path = "[" + i + "]";
      long id = entry.diskGroupId() == null ? 0 : entry.diskGroupId();
      Integer first = seen.putIfAbsent(id, i);
      if (first != null) {
        add(
            path + ".diskGroupId",
            (id == 0 ? "the default group" : "disk group " + id)
                + " is used by storage["
                + first
                + "] already");
      }
      if (entry.isEraseOnly()) {
        if (id == 0) {
          add(path + ".diskGroupId", "an entry with erase alone needs the id of its disk group");
        }
        continue;
      }
      if (system != null) {
        add(
            path,
            "the system is installed on the disk group of storage["
                + system
                + "]; an entry for a further group may have diskGroupId and erase alone");
      }
      system = system == null ? i : system;
      if (Boolean.FALSE.equals(entry.erase())) {
        add(path + ".erase", "the disk group of the system is always erased: omit erase");
      }
    }
  }

  private void group(Storage storage, String path) {
    if (storage.diskGroupId() != null && storage.diskGroupId() < 0) {
      add(path + ".diskGroupId", "the disk group must be 0 for the default group, or higher");
    }
    for (int i = 0; i < storage.hardwareRaid().size(); i++) {
      hardwareRaid(storage.hardwareRaid().get(i), path + ".hardwareRaid[" + i + "]");
    }
    Partitioning partitioning = storage.partitioning();
    if (partitioning == null) {
      return;
    }
    positive(partitioning.disks(), path + ".partitioning.disks");
    if (storage.hardwareRaid().stream().anyMatch(raid -> !raid.isJbod())
        && partitioning.disks() != null
        && partitioning.disks() > 1) {
      add(
          path + ".partitioning.disks",
          "over a hardware RAID the system has a single disk: omit it, or use 1");
    }
    new LayoutValidator(partitioning, path + ".partitioning.layout", this::add).validate();
  }

  private void hardwareRaid(Storage.HardwareRaid raid, String path) {
    positive(raid.disks(), path + ".disks");
    positive(raid.arrays(), path + ".arrays");
    if (raid.spares() != null && raid.spares() < 0) {
      add(path + ".spares", "the number of spare disks must not be negative");
    }
    Integer level = raid.raidLevel();
    if (level == null) {
      if (raid.disks() != null || raid.arrays() != null || raid.spares() != null) {
        add(path, "without a RAID (raidLevel null), disks, arrays and spares must be omitted");
      }
      return;
    }
    Integer least = MIN_DISKS.get(level);
    if (least == null) {
      add(
          path + ".raidLevel",
          notOneOf(level, DedicatedServerReinstallStorageHardwareRaidLevelEnum.known()));
    } else if (raid.disks() != null && raid.disks() > 0 && raid.disks() < least) {
      add(path + ".raidLevel", tooFewDisks(level, least, raid.disks()));
    }
    if (raid.disks() != null
        && raid.arrays() != null
        && raid.arrays() > 0
        && raid.disks() % raid.arrays() != 0) {
      add(
          path + ".arrays",
          "%s disks cannot be divided evenly among %s arrays"
              .formatted(raid.disks(), raid.arrays()));
    }
  }

  private void positive(@Nullable Integer count, String path) {
    if (count != null && count < 1) {
      add(path, "must be at least 1");
    }
  }

  private void add(String path, String complaint) {
    problems.add(new Storage.Problem(path, complaint));
  }

  static String tooFewDisks(int level, int least, int disks) {
    return "RAID %s needs at least %s disks, not %s".formatted(level, least, disks);
  }

  static String notOneOf(Object given, List<? extends OpenEnum<?>> known) {
    return "%s is not one of %s"
        .formatted(given, known.stream().map(OpenEnum::toString).collect(Collectors.joining(", ")));
  }
}
