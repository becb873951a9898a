package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.Partition;
import dev.ovhdo.api.server.Partitioning;
import dev.ovhdo.api.server.ReinstallPlan;
import dev.ovhdo.api.server.ServerDisks;
import dev.ovhdo.api.server.Storage;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.machine.MachineText;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateTemplates;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallCustomizationsInput;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plan of a reinstallation, as it is shown before the confirmation. */
final class InstallPlanText {
  private InstallPlanText() {}

  static Plan of(ReinstallPlan plan, String keyReason) {
    String system = plan.operatingSystem();
    Plan text =
        ServerText.plan(plan.status(), erased(plan) + " of %s and install " + system)
            .withFact("system", systemText(plan))
            .withFact("key", MachineText.key(plan.key(), keyReason));
    DedicatedServerReinstallCustomizationsInput given = plan.reinstall().customizations();
    text = with(text, "hostname", given.hostname());
    text = with(text, "script", size(given.postInstallationScript()));
    text = with(text, "user data", size(given.configDriveUserData()));
    Boolean lacp = given.enableLacpBonding();
    text = with(text, "metadata", names(given.configDriveMetadata()));
    text = with(text, "Nutanix", names(given.nutanixConfiguration()));
    text = with(text, "LACP", lacp == null ? null : lacp ? "on" : "off");
    text = with(text, "language", given.language() == null ? null : given.language().value());
    text = with(text, "image", given.imageURL());
    text = with(text, "boot loader", given.efiBootloaderPath());
    text = with(text, "erased", groups(plan.erasedGroups()));
    text = with(text, "kept", groups(plan.keptGroups()));
    for (Storage storage : plan.reinstall().storage()) {
      if (!storage.isEraseOnly()) {
        for (String line : storage(plan, storage)) {
          text = text.withFact("storage", line);
        }
      }
    }
    return text;
  }

  private static String erased(ReinstallPlan plan) {
    if (plan.keptGroups().isEmpty()) {
      return "erase all disks";
    }
    List<String> ids =
        plan.erasedGroups().stream().map(group -> String.valueOf(group.id())).toList();
    return "erase disk group" + (ids.size() == 1 ? " " : "s ") + String.join(", ", ids);
  }

  private static @Nullable String groups(List<ServerDisks.Group> groups) {
    return groups.isEmpty()
        ? null
        : groups.stream().map(group -> "disk group " + group).collect(Collectors.joining(", "));
  }

  /** Returns the name of the system and its description at OVHcloud. */
  private static String systemText(ReinstallPlan plan) {
    return plan.template() == null
        ? plan.operatingSystem()
        : plan.template()
            .optional(DedicatedInstallationTemplateTemplates::description)
            .map(description -> plan.operatingSystem() + ", " + description)
            .orElse(plan.operatingSystem());
  }

  private static Plan with(Plan plan, String label, @Nullable String text) {
    return text == null ? plan : plan.withFact(label, text);
  }

  /** The values may be secrets. */
  private static @Nullable String names(@Nullable Map<String, String> values) {
    return values == null ? null : String.join(", ", new TreeSet<>(values.keySet()));
  }

  private static @Nullable String size(@Nullable String base64) {
    return base64 == null ? null : Base64.getDecoder().decode(base64).length + " bytes";
  }

  private static List<String> storage(ReinstallPlan plan, Storage storage) {
    List<String> lines = new ArrayList<>();
    Long id = storage.diskGroupId();
    String group =
        plan.systemGroup()
            .map(known -> "disk group " + known.id())
            .orElse(id == null || id == 0 ? "the default disk group" : "disk group " + id);
    for (Storage.HardwareRaid raid : storage.hardwareRaid()) {
      lines.add(
          group
              + (raid.isJbod() ? ", single disks (JBOD)" : ", hardware RAID " + raid.raidLevel()));
    }
    Partitioning partitioning = storage.partitioning();
    if (partitioning == null) {
      return lines.isEmpty() ? List.of(group) : lines;
    }
    String disks = partitioning.disks() == null ? "all disks" : partitioning.disks() + " disks";
    String scheme =
        partitioning.schemeName() == null ? "" : ", scheme " + partitioning.schemeName();
    lines.add(group + ", " + disks + scheme);
    partitioning.layout().forEach(partition -> lines.add("  " + partition(partition)));
    return lines;
  }

  private static String partition(Partition partition) {
    StringBuilder text = new StringBuilder(partition.mountPoint());
    text.append(' ').append(partition.fileSystem()).append(", ");
    text.append(partition.fillsDisk() ? "the remaining space" : partition.size() + " MiB");
    if (partition.raidLevel() != null) {
      text.append(", RAID ").append(partition.raidLevel());
    }
    if (partition.logicalVolume() != null) {
      text.append(", LVM ").append(partition.logicalVolume());
    }
    if (partition.zpool() != null) {
      text.append(", pool ").append(partition.zpool());
    }
    return text.toString();
  }
}
