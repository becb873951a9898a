package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.ApiError;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks the partition layout of one disk group. */
final class PartitionLayoutValidator {
  private static final int MAX_PARTITIONS = 40;
  private static final int MIN_SIZE_MIB = 10;
  private static final Set<String> FORBIDDEN = Set.of("/dev", "/proc", "/sys", "/run");
  private static final List<Integer> LEVELS = List.of(0, 1, 5, 6, 7, 10);
  private static final Map<Integer, Integer> MIN_DISKS = Map.of(5, 3, 6, 4, 7, 4, 10, 4);
  private static final Pattern UNIX = Pattern.compile("[A-Za-z0-9/._-]{1,256}");
  private static final Pattern LV = Pattern.compile("[A-Za-z0-9]{1,16}");
  private static final Pattern ZPOOL = Pattern.compile("[A-Za-z][A-Za-z0-9_:.]{0,238}");

  private final InstallationTemplate template;
  private final String group;
  private final int disks;
  private final Set<String> mountPoints = new HashSet<>();
  private final Map<String, Integer> pools = new HashMap<>();
  private boolean isFilled;

  /** The current partition, as the end of each error text. */
  private String where = "";

  PartitionLayoutValidator(InstallationTemplate template, String group, int disks) {
    this.template = template;
    this.group = group;
    this.disks = disks;
  }

  void check(JsonNode layout) {
    if (!template.supportsCustomLayout()) {
      throw badRequest(
          "PartitionIncompatibleCustomPartitioning",
          "Operating system  %s doesn't support custom partitioning layout in %s"
              .formatted(template.name(), group));
    }
    if (layout.size() > MAX_PARTITIONS) {
      throw badRequest(
          "PartitionLength",
          "Number of partitions defined in the layout is incorrect (%s): must be between 1 and %s in %s"
              .formatted(layout.size(), MAX_PARTITIONS, group));
    }
    int position = 0;
    for (JsonNode partition : layout) {
      position++;
      where =
          " for partition %s at position %s in %s"
              .formatted(partition.path("mountPoint").asString(), position, group);
      checkPartition(partition);
    }
    if (!mountPoints.contains(template.root())) {
      throw badRequest(
          "PartitionMissingRootMountpoint",
          "mountPoint %s missing for operating system %s in %s"
              .formatted(template.root(), template.name(), group));
    }
  }

  private void checkPartition(JsonNode partition) {
    String fileSystem = partition.path("fileSystem").asString();
    List<String> known = template.fileSystems();
    if (!known.contains(fileSystem)) {
      throw badPartition(
          "PartitionIncompatibleFs",
          "fileSystem value %s is not compatible for operating system %s (must be one of %s)"
              .formatted(fileSystem, template.name(), String.join(", ", known)));
    }
    if (!fileSystem.equals("swap")) {
      checkMountPoint(partition.path("mountPoint").asString());
    }
    checkRaidLevel(raidLevel(partition), fileSystem);
    checkSize(partition.path("size").asLong(0));
    checkLogicalVolume(partition.path("extras").path("lv").path("name").asString(""), fileSystem);
    checkPool(
        partition.path("extras").path("zp").path("name").asString(""),
        fileSystem,
        raidLevel(partition));
  }

  /** A level may be a text, as in OVHcloud's guides; -1 for anything that is no number. */
  private static int raidLevel(JsonNode partition) {
    JsonNode level = partition.path("raidLevel");
    return level.isNull() || level.isMissingNode() ? 1 : level.asInt(-1);
  }

  private void checkMountPoint(String at) {
    if (!at.startsWith("/")) {
      throw badPartition(
          "PartitionInvalidUnixMountpointPrefix",
          "mountPoint value " + at + " is invalid (Unix-style mountpoint: must start with a '/')");
    }
    if (!UNIX.matcher(at).matches()) {
      throw badPartition(
          "PartitionInvalidUnixMountpoint",
          "mountPoint value "
              + at
              + " is invalid (Unix-style mountpoint: length cannot exceed 256 characters; only"
              + " alphanumeric characters, slashes, dots, underscores and hyphens are allowed)");
    }
    if (at.length() > 1 && at.endsWith("/")) {
      throw badPartition(
          "PartitionForbiddenMountpointSuffix", "mountPoint value " + at + " cannot end with '/'");
    }
    if (at.contains("//") || at.contains("/.")) {
      throw badPartition(
          "PartitionForbiddenMountpointCanonical",
          "mountPoint value " + at + " must be a canonical path and cannot be a hidden path");
    }
    if (FORBIDDEN.contains(at)) {
      throw badPartition(
          "PartitionForbiddenMountpoint",
          "mountPoint value %s is forbidden (must be different from %s)"
              .formatted(at, String.join(", ", FORBIDDEN.stream().sorted().toList())));
    }
    if (!mountPoints.add(at)) {
      throw badPartition(
          "PartitionDuplicatedAttribute", "mountPoint value " + at + " must be unique");
    }
  }

  private void checkRaidLevel(int level, String fileSystem) {
    if (level == 7 && !fileSystem.equals("zfs")) {
      throw badPartition(
          "PartitionIncompatibleParams",
          "raidLevel value 7 incompatible with fileSystem value " + fileSystem);
    }
    if (!LEVELS.contains(level) || MIN_DISKS.getOrDefault(level, 1) > disks) {
      throw badPartition(
          "PartitionRaidLevel", "raidLevel value " + level + " must be one of " + possible());
    }
  }

  private String possible() {
    return String.join(
        ", ",
        LEVELS.stream()
            .filter(level -> MIN_DISKS.getOrDefault(level, 1) <= disks)
            .map(String::valueOf)
            .toList());
  }

  private void checkSize(long size) {
    if (size == 0) {
      if (isFilled) {
        throw badPartition("PartitionDuplicatedAttribute", "size value 0 must be unique");
      }
      isFilled = true;
    } else if (size < MIN_SIZE_MIB) {
      throw badPartition(
          "PartitionMinSize", "size value " + size + " MiB must be bigger than " + MIN_SIZE_MIB);
    }
  }

  private void checkLogicalVolume(String name, String fileSystem) {
    if (name.isEmpty()) {
      return;
    }
    if (fileSystem.equals("zfs")) {
      throw badPartition(
          "PartitionIncompatibleParams",
          "extras.lv.name value " + name + " incompatible with fileSystem value zfs");
    }
    if (!LV.matcher(name).matches()) {
      throw badPartition(
          "PartitionInvalidLvName",
          "extras.lv.name value "
              + name
              + " is invalid (length can be maximum 16 characters and exclusively composed of"
              + " alphanumeric characters)");
    }
  }

  private void checkPool(String name, String fileSystem, int level) {
    if (name.isEmpty()) {
      return;
    }
    if (!fileSystem.equals("zfs")) {
      throw badPartition(
          "PartitionIncompatibleParams",
          "extras.zp.name value " + name + " incompatible with fileSystem value " + fileSystem);
    }
    if (!ZPOOL.matcher(name).matches()) {
      throw badPartition(
          "PartitionInvalidZpName",
          "extras.zp.name value "
              + name
              + " is invalid (if specified, zpool name must begin with a letter, be exclusively"
              + " composed of alphanumeric characters, underscores, colons or dots, and its length"
              + " can be maximum 239 characters)");
    }
    Integer other = pools.putIfAbsent(name, level);
    if (other != null && other != level) {
      throw badRequest(
          "PartitionDuplicatedZpName",
          "extras.zp.name value "
              + name
              + " already exists for another ZFS partition that has a different raid level. Either"
              + " choose another name"
              + where
              + " or set the same RAID level for all partitions within zpool "
              + name);
    }
  }

  private ApiError badPartition(String detail, String message) {
    return badRequest(detail, message + where);
  }

  static ApiError badRequest(String detail, String message) {
    return ApiError.ofStatus(400, "Client::BadRequest::" + detail, message);
  }
}
