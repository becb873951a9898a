package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerNetboot;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Boot of a server: disk, rescue system, network boot. Immutable.
 *
 * @param id the id
 * @param type the type in the API: {@code harddisk}, {@code rescue}, {@code power}, {@code
 *     network}, {@code internal}; empty if OVHcloud did not send it
 * @param kernel the kernel: {@code hd}, {@code rescue12-customer}, {@code ipxe-shell}; empty if
 *     OVHcloud did not send it
 * @param description OVHcloud's description; empty if OVHcloud did not send it
 * @param uefi the API's support of UEFI: {@code yes}, {@code no}; usually empty for unknown
 */
public record ServerBoot(long id, String type, String kernel, String description, String uefi) {

  /** Kinds of boots, derived from type and kernel. */
  public enum Kind {
    /** The system on the disk of the server. */
    DISK,
    /** A rescue system in memory. */
    RESCUE,
    /** The server powers off at each start. */
    POWER_OFF,
    /** A firmware shell or script that boots from the network. */
    NETWORK,
    /** Any other boot. */
    OTHER;

    /** Returns the name for users: {@code disk}, {@code power-off}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Checks the components. */
  public ServerBoot {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(kernel, "kernel");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(uefi, "uefi");
  }

  /** Converts the API's value, which was read by its id. */
  static ServerBoot of(long id, DedicatedServerNetboot boot) {
    JsonNode uefi = boot.unknown().get("supportsUEFI");
    return new ServerBoot(
        id,
        boot.optional(netboot -> netboot.bootType().value()).orElse(""),
        boot.optional(DedicatedServerNetboot::kernel).orElse(""),
        boot.optional(DedicatedServerNetboot::description).orElse(""),
        Optional.ofNullable(uefi).map(JsonNode::asString).orElse(""));
  }

  /**
   * Returns the kind. The API has a firmware shell with type {@code rescue}, and old rescue systems
   * with type {@code internal}, so the kernel is considered.
   */
  public Kind kind() {
    if (type.equals("harddisk") || (type.isEmpty() && kernel.equals("hd"))) {
      return Kind.DISK;
    } else if (type.equals("power")) {
      return Kind.POWER_OFF;
    } else if (kernel.startsWith("rescue")) {
      return Kind.RESCUE;
    }
    return type.equals("network") || kernel.startsWith("ipxe") ? Kind.NETWORK : Kind.OTHER;
  }

  /** Returns {@code 230242 (rescue12-customer)}, as messages show it. */
  @Override
  public String toString() {
    return kernel.isEmpty() ? String.valueOf(id) : id + " (" + kernel + ")";
  }
}
