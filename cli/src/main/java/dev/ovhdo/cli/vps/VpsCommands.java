package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.session.CommandEntry;
import java.util.List;

/** The commands about VPSes. */
public final class VpsCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of("vps list", "List the VPSes of the account", () -> new VpsList()),
          CommandEntry.of("vps info", "Show all that is known of a VPS", () -> new VpsInfo()),
          CommandEntry.of("vps ips", "List the addresses of a VPS", () -> new VpsIps()),
          CommandEntry.of(
              "vps images", "List what a VPS can be installed with", () -> new VpsImages()),
          CommandEntry.of("vps tasks", "List the tasks of a VPS", () -> new VpsTaskList()),
          CommandEntry.of(
              "vps console", "Print the address of a VPS's screen", () -> new VpsConsole()),
          CommandEntry.of("vps rename", "Give a VPS a display name", () -> new VpsRename()),
          CommandEntry.of("vps ssh", "Log in to a VPS, or run a command on it", () -> new VpsSsh()),
          CommandEntry.of("vps start", "Switch a VPS on", () -> new VpsStart()),
          CommandEntry.of("vps stop", "Switch a VPS off", () -> new VpsStop()),
          CommandEntry.of("vps reboot", "Reboot a VPS", () -> new VpsReboot()),
          CommandEntry.of(
              "vps rebuild", "Reinstall a VPS with an image and a key", () -> new VpsRebuild()),
          CommandEntry.of("vps rescue", "Boot a VPS's rescue system", () -> new VpsRescue()),
          CommandEntry.of("vps unrescue", "Boot a VPS's own disk again", () -> new VpsUnrescue()),
          CommandEntry.of(
              "vps snapshot create", "Make a snapshot of a VPS", () -> new SnapshotCreate()),
          CommandEntry.of(
              "vps snapshot show", "Show the snapshot of a VPS", () -> new SnapshotShow()),
          CommandEntry.of(
              "vps snapshot edit", "Describe the snapshot of a VPS", () -> new SnapshotEdit()),
          CommandEntry.of(
              "vps snapshot restore",
              "Take a VPS back to its snapshot",
              () -> new SnapshotRestore()),
          CommandEntry.of(
              "vps snapshot rm", "Remove the snapshot of a VPS", () -> new SnapshotRemove()));

  private VpsCommands() {}

  /** Returns them in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
