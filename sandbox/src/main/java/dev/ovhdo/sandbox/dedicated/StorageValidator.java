package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.state.Server;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checks the storage configuration of a reinstallation. The errors are those of the schema. */
final class StorageValidator {
  /** The names of the partition schemes, the same for all systems in the sandbox. */
  static final List<String> SCHEMES = List.of("default", "noraid");

  /** The levels of a hardware RAID. OVHcloud's guides send a level as a text, too. */
  private static final List<String> LEVELS = List.of("0", "1", "5", "6", "10", "50", "60");

  private final InstallationTemplate template;
  private final Server server;

  private StorageValidator(InstallationTemplate template, Server server) {
    this.template = template;
    this.server = server;
  }

  /**
   * Checks a storage configuration for a system on a server. An entry with {@code erase} alone says
   * whether the data of a group are erased; at most one other entry says where and how the system
   * is installed. Without such an entry, the system is installed on the default group. The rules
   * are those of OVHcloud's guide of August 2026; the texts of the refusals are inferred.
   *
   * @param storage can be null or missing
   * @throws ApiError if the server or the system does not support the configuration
   */
  static void check(JsonNode storage, InstallationTemplate template, Server server) {
    StorageValidator validator = new StorageValidator(template, server);
    List<JsonNode> forSystem = storage.valueStream().filter(each -> !saysOnlyErase(each)).toList();
    if (forSystem.size() > 1) {
      throw ApiError.ofStatus(
          501,
          "Server::NotImplemented::DiskGroupMultipleConfigs",
          "Multiple (" + forSystem.size() + ") disk groups customization not implemented");
    }
    DiskGroup system =
        forSystem.isEmpty() ? DiskGroup.defaultOf(server) : validator.group(forSystem.get(0));
    validator.checkErasures(storage, system);
    forSystem.forEach(entry -> validator.checkGroup(entry, system));
  }

  private static boolean saysOnlyErase(JsonNode entry) {
    return entry.path("erase").isBoolean()
        && entry.path("hardwareRaid").isEmpty()
        && entry.path("partitioning").isEmpty();
  }

  private void checkErasures(JsonNode storage, DiskGroup system) {
    Set<Long> named = new HashSet<>();
    for (JsonNode entry : storage) {
      DiskGroup group = group(entry);
      if (!named.add(group.id())) {
        throw PartitionLayoutValidator.badRequest(
            "DiskGroup", group.text() + " is declared more than once");
      }
      if (group.equals(system) && !entry.path("erase").asBoolean(true)) {
        throw PartitionLayoutValidator.badRequest(
            "DiskGroup",
            "erase value false is not possible for "
                + group.text()
                + ", on which the operating system is installed");
      }
    }
  }

  /** Group 0, or no group, is the default group. */
  private DiskGroup group(JsonNode entry) {
    long id = entry.path("diskGroupId").asLong(0);
    if (id == 0) {
      return DiskGroup.defaultOf(server);
    }
    return DiskGroup.of(server).stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(
            () ->
                ApiError.ofStatus(
                    404,
                    "Client::NotFound::DiskGroup",
                    "disk group " + id + " could not be found on server " + server.name()));
  }

  private void checkGroup(JsonNode storage, DiskGroup group) {
    JsonNode hardwareRaid = storage.path("hardwareRaid");
    JsonNode partitioning = storage.path("partitioning");
    if (!hardwareRaid.isEmpty()) {
      checkHardwareRaid(hardwareRaid, partitioning, group);
    }
    if (partitioning.isObject()) {
      boolean isJbod = hardwareRaid.path(0).path("raidLevel").isNull();
      checkPartitioning(partitioning, group, hardwareRaid.isEmpty() || isJbod);
    }
  }

  private void checkHardwareRaid(JsonNode configurations, JsonNode partitioning, DiskGroup group) {
    if (configurations.size() > 1) {
      throw ApiError.ofStatus(
          501,
          "Server::NotImplemented::HardwareRaidMultipleConfigs",
          "Multiple (" + configurations.size() + ") hardware RAID configurations not implemented");
    }
    if (group.raidController() == null) {
      throw conflict(
          "HardwareRaidIncompatibleOnDiskGroup",
          "Hardware RAID is not supported by " + group.text() + " on server " + server.name());
    }
    JsonNode raid = configurations.get(0);
    if (raid.path("raidLevel").isNull()) {
      // Without a RAID, the system has each disk (JBOD).
      return;
    }
    String level = raid.path("raidLevel").asString("1");
    if (!LEVELS.contains(level)) {
      throw ApiError.badRequest(
          "raidLevel value " + level + " must be one of " + String.join(", ", LEVELS));
    }
    checkRaidDisks(raid, group);
    int partitioned = partitioning.path("disks").asInt(1);
    if (partitioned > 1) {
      throw PartitionLayoutValidator.badRequest(
          "HardwareRaidPartitioningDisks",
          "Partitioning multiple ("
              + partitioned
              + ") disks is not possible while setting a hardware raid configuration on the same"
              + " disk group, because the operating system will only see 1 single (virtual) disk");
    }
  }

  private void checkRaidDisks(JsonNode raid, DiskGroup group) {
    int disks = raid.path("disks").asInt(group.disks());
    int arrays = raid.path("arrays").asInt(1);
    if (disks + raid.path("spares").asInt(0) > group.disks()) {
      throw conflict(
          "HardwareRaidTooManyDisks",
          "Hardware RAID involving more disks (%s) than the %s has (%s) is not possible on server %s"
              .formatted(
                  disks + raid.path("spares").asInt(0),
                  group.text(),
                  group.disks(),
                  server.name()));
    }
    if (arrays < 1 || disks % arrays != 0) {
      throw PartitionLayoutValidator.badRequest(
          "HardwareRaidInvalidDisksArrays",
          "Number of disks (%s) must be a multiple of arrays (%s)".formatted(disks, arrays));
    }
  }

  private void checkPartitioning(JsonNode partitioning, DiskGroup group, boolean seesEachDisk) {
    int disks = partitioning.path("disks").asInt(seesEachDisk ? group.disks() : 1);
    if (disks > group.disks()) {
      throw conflict(
          "PartitioningTooManyDisks",
          "Partitioning involving more disks (%s) than the %s has (%s) is not possible on server %s"
              .formatted(disks, group.text(), group.disks(), server.name()));
    }
    String scheme = partitioning.path("schemeName").asString("default");
    if (!SCHEMES.contains(scheme)) {
      throw ApiError.ofStatus(
          404,
          "Client::NotFound::SchemeName",
          "Partition scheme " + scheme + " not found for operating system " + template.name());
    }
    JsonNode layout = partitioning.path("layout");
    if (!layout.isEmpty()) {
      new PartitionLayoutValidator(template, group.text(), disks).check(layout);
    }
  }

  private static ApiError conflict(String detail, String message) {
    return ApiError.ofStatus(409, "Client::Conflict::" + detail, message);
  }
}
