package dev.ovhdo.sandbox.state;

import java.util.List;

/**
 * Something that a server can boot; {@code dedicated.server.Netboot}.
 *
 * @param kernel what is loaded, such as {@code hd}, {@code rescue12-customer}, {@code ipxe-shell}
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
   * What a server in Europe has. A shell for network boots is of the type of the rescue systems
   * too, and comes before them.
   */
  public static final List<Boot> USUAL = List.of(DISK, IPXE_SHELL, RESCUE, POWER_OFF);

  /** Whether it is a Linux for people who cannot get at theirs. */
  public boolean isRescueSystem() {
    return kernel.startsWith("rescue");
  }
}
