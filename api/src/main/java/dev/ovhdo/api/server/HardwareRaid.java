package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStorageHardwareRaidInput;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallStorageHardwareRaidLevelEnum;
import org.jspecify.annotations.Nullable;

/**
 * Hardware RAID of a group of disks. Immutable.
 *
 * @param raidLevel 0, 1, 5, 6, 10, 50 or 60; null for OVHcloud's default, 1
 * @param disks the number of disks; null for all disks of the group
 * @param arrays the number of arrays; null for OVHcloud's default, 1
 * @param spares the number of spare disks; null for OVHcloud's default, 0
 */
public record HardwareRaid(
    @Nullable Integer raidLevel,
    @Nullable Integer disks,
    @Nullable Integer arrays,
    @Nullable Integer spares) {

  /** Returns a RAID of a level over all disks of the group. */
  public static HardwareRaid ofLevel(int raidLevel) {
    return new HardwareRaid(raidLevel, null, null, null);
  }

  /** Returns a copy with a number of disks. */
  public HardwareRaid withDisks(int count) {
    return new HardwareRaid(raidLevel, count, arrays, spares);
  }

  /** Returns a copy with a number of arrays. */
  public HardwareRaid withArrays(int count) {
    return new HardwareRaid(raidLevel, disks, count, spares);
  }

  /** Returns a copy with a number of spare disks. */
  public HardwareRaid withSpares(int count) {
    return new HardwareRaid(raidLevel, disks, arrays, count);
  }

  DedicatedServerReinstallStorageHardwareRaidInput body() {
    return new DedicatedServerReinstallStorageHardwareRaidInput(
        Numbers.wide(arrays),
        Numbers.wide(disks),
        raidLevel == null
            ? null
            : DedicatedServerReinstallStorageHardwareRaidLevelEnum.of((long) raidLevel),
        Numbers.wide(spares));
  }
}
