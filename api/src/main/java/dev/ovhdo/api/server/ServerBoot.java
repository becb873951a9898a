package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerNetboot;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Something that a server can boot. Immutable.
 *
 * @param id the number by which it is set
 * @param type the API's own word: {@code harddisk}, {@code rescue}, {@code power}, {@code network},
 *     {@code internal}
 * @param kernel what is loaded: {@code hd}, {@code rescue12-customer}, {@code ipxe-shell}
 * @param description what OVHcloud says of it
 * @param uefi what the API says of servers that start by UEFI: {@code yes}, {@code no}; empty where
 *     it does not tell, as a rule
 */
public record ServerBoot(long id, String type, String kernel, String description, String uefi) {

  /** What a boot is for. The API's type alone does not tell. */
  public enum Kind {
    /** The system on the server's own disk. */
    DISK,
    /** A system in memory, for whoever can't get at their own. */
    RESCUE,
    /** None: the server switches itself off each time it starts. */
    POWER_OFF,
    /** A shell or script of the firmware that loads something from the network. */
    NETWORK,
    /** Anything else. */
    OTHER;

    /** Returns the word that people read: {@code disk}, {@code power-off}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Checks the parts. */
  public ServerBoot {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(kernel, "kernel");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(uefi, "uefi");
  }

  /** Returns what the API says of one. */
  public static ServerBoot of(DedicatedServerNetboot boot) {
    JsonNode uefi = boot.unknown().get("supportsUEFI");
    return new ServerBoot(
        boot.bootId(),
        boot.bootType().value(),
        boot.kernel(),
        boot.description(),
        Optional.ofNullable(uefi).map(JsonNode::asString).orElse(""));
  }

  /**
   * Returns what it is for. The API files a shell of the firmware under {@code rescue}, and old
   * rescue systems under {@code internal}: the kernel tells.
   */
  public Kind kind() {
    if (type.equals("harddisk")) {
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
    return id + " (" + kernel + ")";
  }
}
