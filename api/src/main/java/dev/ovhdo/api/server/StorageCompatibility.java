package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateTemplates;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedServerFileSystemEnum;
import dev.ovhdo.routes.dedicated.server.DedicatedServerHardwareSpecificationsDisk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Validates a valid storage layout against a server and an operating system. */
final class StorageCompatibility {
  private final String system;
  private final @Nullable DedicatedInstallationTemplateTemplates template;
  private final List<DedicatedServerHardwareSpecificationsDisk> groups;
  private final List<Storage.Problem> problems = new ArrayList<>();

  private StorageCompatibility(
      String system,
      @Nullable DedicatedInstallationTemplateTemplates template,
      List<DedicatedServerHardwareSpecificationsDisk> groups) {
    this.system = system;
    this.template = template;
    this.groups = groups;
  }

  static List<Storage.Problem> validate(
      List<Storage> storage,
      String system,
      @Nullable DedicatedInstallationTemplateTemplates template,
      List<DedicatedServerHardwareSpecificationsDisk> groups) {
    StorageCompatibility check = new StorageCompatibility(system, template, groups);
    for (int i = 0; i < storage.size(); i++) {
      check.group(storage.get(i), "[" + i + "]");
    }
    return check.problems;
  }

  private void group(Storage storage, String path) {
    Optional<DedicatedServerHardwareSpecificationsDisk> group = group(storage.diskGroupId());
    if (group.isEmpty() && !groups.isEmpty() && storage.diskGroupId() != null) {
      add(
          path + ".diskGroupId",
          "the server has no disk group "
              + storage.diskGroupId()
              + ". Its disk groups: "
              + groups.stream()
                  .map(each -> String.valueOf(each.diskGroupId()))
                  .collect(Collectors.joining(", ")));
    }
    Long disks = group.map(DedicatedServerHardwareSpecificationsDisk::numberOfDisks).orElse(null);
    for (int i = 0; i < storage.hardwareRaid().size(); i++) {
      Storage.HardwareRaid raid = storage.hardwareRaid().get(i);
      tooMany(raid.disks(), disks, path + ".hardwareRaid[" + i + "].disks");
    }
    Partitioning partitioning = storage.partitioning();
    if (partitioning == null) {
      return;
    }
    tooMany(partitioning.disks(), disks, path + ".partitioning.disks");
    if (partitioning.layout().isEmpty()) {
      return;
    }
    String layout = path + ".partitioning.layout";
    if (storage.hardwareRaid().isEmpty() && partitioning.disks() == null && disks != null) {
      Partitioning whole = partitioning.withDisks(disks.intValue());
      new LayoutValidator(whole, layout, this::add).validate();
    }
    if (template != null) {
      system(template, partitioning.layout(), layout);
    }
  }

  /** Group 0 is OVHcloud's choice, which is unknown if there are several groups. */
  private Optional<DedicatedServerHardwareSpecificationsDisk> group(@Nullable Long id) {
    if (id == null || id == 0) {
      return groups.size() == 1 ? Optional.of(groups.get(0)) : Optional.empty();
    }
    return groups.stream().filter(group -> id.equals(group.diskGroupId())).findFirst();
  }

  private void tooMany(@Nullable Integer wanted, @Nullable Long there, String path) {
    if (wanted != null && there != null && wanted > there) {
      add(path, "the group has %s disks, not %s".formatted(there, wanted));
    }
  }

  private void system(
      DedicatedInstallationTemplateTemplates known, List<Partition> layout, String path) {
    if (known.noPartitioning()) {
      add(path, system + " has a fixed partitioning and does not support a layout");
      return;
    }
    List<String> fileSystems =
        known.filesystems().stream().map(DedicatedServerFileSystemEnum::value).toList();
    for (int i = 0; i < layout.size(); i++) {
      Partition partition = layout.get(i);
      String here = path + "[" + i + "]";
      if (!fileSystems.isEmpty() && !fileSystems.contains(partition.fileSystem())) {
        add(
            here + ".fileSystem",
            system
                + " does not support "
                + partition.fileSystem()
                + ". Supported file systems: "
                + String.join(", ", fileSystems));
      }
      if (partition.logicalVolume() != null && Boolean.FALSE.equals(known.lvmReady())) {
        add(here + ".extras.lv", system + " does not support LVM");
      }
      Integer level = partition.raidLevel();
      if (level != null && level > 1 && known.softRaidOnlyMirroring()) {
        add(here + ".raidLevel", system + " supports only RAID 0 and 1, not " + level);
      }
    }
  }

  private void add(String path, String complaint) {
    Storage.Problem problem = new Storage.Problem(path, complaint);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }
}
