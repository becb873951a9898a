package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.context.CommandEntry;
import java.util.List;

/** The {@code vps} commands. */
public final class VpsCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of("vps list", "List the VPSes of the account", () -> new VpsList()),
          CommandEntry.of("vps show", "Show the details of a VPS", () -> new VpsShow()),
          CommandEntry.of("vps ips", "List the addresses of a VPS", () -> new VpsIps()),
          CommandEntry.of(
              "vps images", "List the images available for a VPS", () -> new VpsImages()),
          CommandEntry.of("vps tasks", "List the tasks of a VPS", () -> new VpsTaskList()),
          CommandEntry.of(
              "vps console", "Print the URL of a VPS's console", () -> new VpsConsole()),
          CommandEntry.of("vps rename", "Give a VPS a display name", () -> new VpsRename()),
          CommandEntry.of("vps ssh", "Log in to a VPS, or run a command on it", () -> new VpsSsh()),
          CommandEntry.of("vps start", "Switch a VPS on", () -> new VpsStart()),
          CommandEntry.of("vps stop", "Switch a VPS off", () -> new VpsStop()),
          CommandEntry.of("vps reboot", "Reboot a VPS", () -> new VpsReboot()),
          CommandEntry.of(
              "vps rebuild", "Reinstall a VPS with an image and a key", () -> new VpsRebuild()),
          CommandEntry.of("vps rescue", "Boot a VPS into its rescue system", () -> new VpsRescue()),
          CommandEntry.of(
              "vps unrescue", "Boot a VPS from its own disk again", () -> new VpsUnrescue()),
          CommandEntry.of(
              "vps snapshot create", "Create a snapshot of a VPS", () -> new VpsSnapshotCreate()),
          CommandEntry.of(
              "vps snapshot show", "Show the snapshot of a VPS", () -> new VpsSnapshotShow()),
          CommandEntry.of(
              "vps snapshot edit",
              "Change the description of a snapshot",
              () -> new VpsSnapshotEdit()),
          CommandEntry.of(
              "vps snapshot restore",
              "Restore a VPS from its snapshot",
              () -> new VpsSnapshotRestore()),
          CommandEntry.of(
              "vps snapshot delete",
              "Remove the snapshot of a VPS",
              () -> new VpsSnapshotDelete()));

  private VpsCommands() {}

  /** Returns the commands in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
