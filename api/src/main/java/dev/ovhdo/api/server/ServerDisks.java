package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerHardwareSpecifications;
import dev.ovhdo.routes.dedicated.server.DedicatedServerHardwareSpecificationsDisk;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The groups of disks of a server. Immutable.
 *
 * @param groups the groups; empty if they are unknown
 * @param defaultGroup the id of the group for the system of a reinstallation that names no group;
 *     null if OVHcloud did not send the id
 */
public record ServerDisks(List<Group> groups, @Nullable Long defaultGroup) {
  /** The group for the system according to OVHcloud's guides. */
  private static final long FIRST = 1;

  /** Copies the list. */
  public ServerDisks {
    groups = List.copyOf(groups);
  }

  /** Returns unknown disks. */
  static ServerDisks unknown() {
    return new ServerDisks(List.of(), null);
  }

  /** Converts the API's value. A group without an id cannot be named in a request. */
  static ServerDisks of(DedicatedServerHardwareSpecifications hardware) {
    return new ServerDisks(
        hardware
            .optional(DedicatedServerHardwareSpecifications::diskGroups)
            .orElse(List.of())
            .stream()
            .flatMap(group -> Group.of(group).stream())
            .toList(),
        hardware.optional(DedicatedServerHardwareSpecifications::defaultDiskGroupId).orElse(null));
  }

  /** Returns the group with an id. */
  public Optional<Group> find(long id) {
    return groups.stream().filter(group -> group.id() == id).findFirst();
  }

  /**
   * Returns the group that a system is installed on.
   *
   * @param requested the id in the request; null or 0 for the default group
   */
  public Optional<Group> forSystem(@Nullable Long requested) {
    if (requested != null && requested != 0) {
      return find(requested);
    } else if (defaultGroup != null && defaultGroup != 0) {
      return find(defaultGroup);
    }
    return groups.size() == 1 ? Optional.of(groups.get(0)) : find(FIRST);
  }

  /**
   * A group of equal disks. Immutable.
   *
   * @param id the id
   * @param disks the number of disks; null if OVHcloud did not send it
   * @param description such as {@code 2 X Disk SSD 480 GB, JBOD}; empty if OVHcloud did not send it
   */
  public record Group(long id, @Nullable Long disks, String description) {
    private static Optional<Group> of(DedicatedServerHardwareSpecificationsDisk group) {
      return group
          .optional(DedicatedServerHardwareSpecificationsDisk::diskGroupId)
          .map(
              id ->
                  new Group(
                      id,
                      group
                          .optional(DedicatedServerHardwareSpecificationsDisk::numberOfDisks)
                          .orElse(null),
                      group
                          .optional(DedicatedServerHardwareSpecificationsDisk::description)
                          .orElse("")));
    }

    /** Returns {@code 1 (2 X Disk SSD 480 GB, JBOD)}, as messages show it. */
    @Override
    public String toString() {
      return description.isEmpty() ? String.valueOf(id) : id + " (" + description + ")";
    }
  }
}
