package dev.ovhdo.sandbox.dedicated;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The errors of a storage configuration that OVHcloud accepts at first, and reports as the error of
 * an installation step. The texts are those of OVHcloud's guide on partitioning of 2026.
 */
final class LateStorageErrors {
  /** The systems whose boot loader cannot read XFS. */
  private static final Set<String> NO_XFS = Set.of("debian", "proxmox", "ubuntu");

  private LateStorageErrors() {}

  /** Returns the first error of an accepted configuration. */
  static Optional<String> find(JsonNode storage, InstallationTemplate template) {
    return storage
        .valueStream()
        .map(entry -> entry.path("partitioning").path("layout"))
        .filter(layout -> !layout.isEmpty())
        .flatMap(layout -> find(template, layout).stream())
        .findFirst();
  }

  private static Optional<String> find(InstallationTemplate template, JsonNode layout) {
    for (JsonNode partition : layout) {
      if (fileSystem(partition).equals("swap") && partition.path("size").asLong(0) == 0) {
        return Optional.of(
            "Partition of type swap with mountpoint "
                + partition.path("mountPoint").asString()
                + " cannot fill the disk.");
      }
    }
    Map<String, JsonNode> byMountPoint =
        layout
            .valueStream()
            .collect(
                Collectors.toMap(
                    partition -> partition.path("mountPoint").asString(),
                    partition -> partition,
                    (first, second) -> first));
    String boot = byMountPoint.containsKey("/boot") ? "/boot" : "/";
    JsonNode partition = byMountPoint.get(boot);
    return partition != null
            && fileSystem(partition).equals("xfs")
            && NO_XFS.contains(template.distribution())
        ? Optional.of(boot + " partition type cannot be XFS")
        : Optional.empty();
  }

  private static String fileSystem(JsonNode partition) {
    return partition.path("fileSystem").asString();
  }
}
