package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.state.Server;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Checks the storage configuration of a reinstallation. The errors are those of the schema. */
final class StorageValidator {
  /** The names of the partition schemes, the same for all systems in the sandbox. */
  static final List<String> SCHEMES = List.of("default", "noraid");

  private final InstallationTemplate template;
  private final Server server;

  private StorageValidator(InstallationTemplate template, Server server) {
    this.template = template;
    this.server = server;
  }

  /**
   * Checks a storage configuration for a system on a server.
   *
   * @param storage can be null or missing
   * @throws ApiError if the server or the system does not support the configuration
   */
  static void check(JsonNode storage, InstallationTemplate template, Server server) {
    if (storage.size() > 1) {
      throw ApiError.ofStatus(
          501,
          "Server::NotImplemented::DiskGroupMultipleConfigs",
          "Multiple (" + storage.size() + ") disk groups customization not implemented");
    }
    for (JsonNode group : storage) {
      new StorageValidator(template, server).checkGroup(group);
    }
  }

  private void checkGroup(JsonNode storage) {
    long id = storage.path("diskGroupId").asLong(0);
    List<DiskGroup> groups = DiskGroup.of(server);
    DiskGroup group =
        groups.stream()
            .filter(each -> id == 0 || each.id() == id)
            .findFirst()
            .orElseThrow(
                () ->
                    ApiError.ofStatus(
                        404,
                        "Client::NotFound::DiskGroup",
                        "disk group " + id + " could not be found on server " + server.name()));
    JsonNode hardwareRaid = storage.path("hardwareRaid");
    JsonNode partitioning = storage.path("partitioning");
    if (!hardwareRaid.isEmpty()) {
      checkHardwareRaid(hardwareRaid, partitioning, group);
    }
    if (partitioning.isObject()) {
      checkPartitioning(partitioning, group, hardwareRaid.isEmpty());
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
