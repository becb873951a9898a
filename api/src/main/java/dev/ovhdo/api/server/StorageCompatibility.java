package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateTemplates;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedServerFileSystemEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Validates a valid storage layout against a server and an operating system. */
final class StorageCompatibility {
  private final String system;
  private final @Nullable DedicatedInstallationTemplateTemplates template;
  private final ServerDisks disks;
  private final List<Storage.Problem> problems = new ArrayList<>();

  private StorageCompatibility(
      String system, @Nullable DedicatedInstallationTemplateTemplates template, ServerDisks disks) {
    this.system = system;
    this.template = template;
    this.disks = disks;
  }

  static List<Storage.Problem> validate(
      List<Storage> storage,
      String system,
      @Nullable DedicatedInstallationTemplateTemplates template,
      ServerDisks disks) {
    StorageCompatibility check = new StorageCompatibility(system, template, disks);
    for (int i = 0; i < storage.size(); i++) {
      check.group(storage.get(i), "[" + i + "]");
    }
    check.keptSystem(storage);
    return check.problems;
  }

  private void keptSystem(List<Storage> storage) {
    Long requested =
        storage.stream()
            .filter(entry -> !entry.isEraseOnly())
            .map(Storage::diskGroupId)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    Optional<ServerDisks.Group> system = disks.forSystem(requested);
    for (int i = 0; i < storage.size(); i++) {
      Storage entry = storage.get(i);
      boolean isKept = entry.isEraseOnly() && Boolean.FALSE.equals(entry.erase());
      if (isKept
          && system.filter(group -> Objects.equals(group.id(), entry.diskGroupId())).isPresent()) {
        add(
            "[" + i + "].erase",
            "the system is installed on disk group "
                + entry.diskGroupId()
                + ", which is always erased. To keep its data, install the system on another group");
      }
    }
  }

  private void group(Storage storage, String path) {
    Long id = storage.diskGroupId();
    Optional<ServerDisks.Group> group = disks.forSystem(id);
    if (group.isEmpty() && !disks.groups().isEmpty() && id != null && id != 0) {
      add(
          path + ".diskGroupId",
          "the server has no disk group "
              + id
              + ". Its disk groups: "
              + disks.groups().stream()
                  .map(ServerDisks.Group::toString)
                  .collect(Collectors.joining(", ")));
    }
    Long count = group.map(ServerDisks.Group::disks).orElse(null);
    for (int i = 0; i < storage.hardwareRaid().size(); i++) {
      Storage.HardwareRaid raid = storage.hardwareRaid().get(i);
      tooMany(raid.disks(), count, path + ".hardwareRaid[" + i + "].disks");
    }
    Partitioning partitioning = storage.partitioning();
    if (partitioning == null) {
      return;
    }
    tooMany(partitioning.disks(), count, path + ".partitioning.disks");
    if (partitioning.layout().isEmpty()) {
      return;
    }
    String layout = path + ".partitioning.layout";
    boolean isVirtual = storage.hardwareRaid().stream().anyMatch(raid -> !raid.isJbod());
    if (!isVirtual && partitioning.disks() == null && count != null) {
      Partitioning whole = partitioning.withDisks(count.intValue());
      new LayoutValidator(whole, layout, this::add).validate();
    }
    if (template != null) {
      system(template, partitioning.layout(), layout);
    }
  }

  private void tooMany(@Nullable Integer wanted, @Nullable Long there, String path) {
    if (wanted != null && there != null && wanted > there) {
      add(path, "the group has %s disks, not %s".formatted(there, wanted));
    }
  }

  private void system(
      DedicatedInstallationTemplateTemplates known, List<Partition> layout, String path) {
    if (is(known, DedicatedInstallationTemplateTemplates::noPartitioning)) {
      add(path, system + " has a fixed partitioning and does not support a layout");
      return;
    }
    List<String> fileSystems =
        known
            .optional(DedicatedInstallationTemplateTemplates::filesystems)
            .orElse(List.of())
            .stream()
            .map(DedicatedServerFileSystemEnum::value)
            .toList();
    boolean isOnlyMirroring =
        is(known, DedicatedInstallationTemplateTemplates::softRaidOnlyMirroring);
    boolean isWithoutLvm =
        known
            .optional(DedicatedInstallationTemplateTemplates::lvmReady)
            .filter(isReady -> !isReady)
            .isPresent();
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
      if (partition.logicalVolume() != null && isWithoutLvm) {
        add(here + ".extras.lv", system + " does not support LVM");
      }
      Integer level = partition.raidLevel();
      if (level != null && level > 1 && isOnlyMirroring) {
        add(here + ".raidLevel", system + " supports only RAID 0 and 1, not " + level);
      }
    }
  }

  /** A property that OVHcloud did not send forbids nothing: OVHcloud checks the request, too. */
  private static boolean is(
      DedicatedInstallationTemplateTemplates known,
      Function<DedicatedInstallationTemplateTemplates, Boolean> property) {
    return known.optional(property).orElse(false);
  }

  private void add(String path, String complaint) {
    Storage.Problem problem = new Storage.Problem(path, complaint);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }
}
