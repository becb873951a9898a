package dev.ovhdo.sandbox.state;

import java.util.List;

/**
 * A boot option of a server; {@code dedicated.server.Netboot}.
 *
 * @param kernel such as {@code hd}, {@code rescue12-customer}, {@code ipxe-shell}
 */
public record Boot(long id, BootType type, String kernel, String description) {
  public static final Boot DISK = new Boot(1, BootType.HARDDISK, "hd", "Boot to disk");
  public static final Boot IPXE_SHELL =
      new Boot(203323, BootType.RESCUE, "ipxe-shell", "iPXE shell");
  public static final Boot RESCUE =
      new Boot(
          230242, BootType.RESCUE, "rescue12-customer", "Customer rescue system (Debian-12-based)");
  public static final Boot POWER_OFF =
      new Boot(95083, BootType.POWER, "poweroff", "Power-off server");

  /**
   * The boot options of a server in Europe. The iPXE shell has the same type as the rescue systems
   * and comes before them.
   */
  public static final List<Boot> DEFAULTS = List.of(DISK, IPXE_SHELL, RESCUE, POWER_OFF);

  /** Returns whether this option boots a rescue system. */
  public boolean isRescueSystem() {
    return kernel.startsWith("rescue");
  }
}
