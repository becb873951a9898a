package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStorageHardwareRaid;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStorageHardwareRaidLevelEnum;
import org.jspecify.annotations.Nullable;

/**
 * How the RAID controller of a server presents its disks to the system. Immutable.
 *
 * @param raidLevel 0, 1, 5, 6, 10, 50 or 60; null for OVHcloud's default, 1
 * @param disks how many disks of the group take part; null for all
 * @param arrays how many arrays they form; null for OVHcloud's default, 1
 * @param spares how many more stand by; null for OVHcloud's default, 0
 */
public record HardwareRaid(
    @Nullable Integer raidLevel,
    @Nullable Integer disks,
    @Nullable Integer arrays,
    @Nullable Integer spares) {

  /** Returns one of that level over all disks of the group. */
  public static HardwareRaid ofLevel(int raidLevel) {
    return new HardwareRaid(raidLevel, null, null, null);
  }

  /** Returns a copy over that many disks. */
  public HardwareRaid withDisks(int count) {
    return new HardwareRaid(raidLevel, count, arrays, spares);
  }

  /** Returns a copy with that many arrays. */
  public HardwareRaid withArrays(int count) {
    return new HardwareRaid(raidLevel, disks, count, spares);
  }

  /** Returns a copy with that many disks that stand by. */
  public HardwareRaid withSpares(int count) {
    return new HardwareRaid(raidLevel, disks, arrays, count);
  }

  DedicatedServerReinstallStorageHardwareRaid body() {
    return new DedicatedServerReinstallStorageHardwareRaid(
        Numbers.wide(arrays),
        Numbers.wide(disks),
        raidLevel == null
            ? null
            : DedicatedServerReinstallStorageHardwareRaidLevelEnum.of((long) raidLevel),
        Numbers.wide(spares));
  }
}
