package dev.ovhdo.sandbox.ssh;

import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.PowerState;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.Subnet;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.sandbox.state.VpsState;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a machine and its state at the start of the sandbox.
 *
 * @param name the service name
 * @param disk the system on the disk
 * @param rescue the running rescue system; null if the machine runs the system on its disk
 * @param snapshot the id of the snapshot that equals the disk; null for none
 */
record MachineSpec(
    String name,
    List<String> addresses,
    InstalledSystem disk,
    @Nullable InstalledSystem rescue,
    @Nullable String snapshot,
    boolean isUp) {

  private static final Set<VpsState> UNREACHABLE =
      EnumSet.of(VpsState.STOPPED, VpsState.STOPPING, VpsState.INSTALLING, VpsState.REBOOTING);

  MachineSpec {
    addresses = List.copyOf(addresses);
  }

  static MachineSpec of(Vps vps) {
    List<String> addresses = vps.ips().stream().map(VpsIp::ipAddress).toList();
    return new MachineSpec(
        vps.name(),
        addresses,
        vps.system(),
        vps.state() == VpsState.RESCUED ? InstalledSystem.vpsRescue() : null,
        snapshot(vps.snapshot(), vps.system()),
        !UNREACHABLE.contains(vps.state()));
  }

  /** Equal systems mean that the VPS was not reinstalled after the snapshot. */
  private static @Nullable String snapshot(Vps.@Nullable Snapshot snapshot, InstalledSystem disk) {
    return snapshot != null && snapshot.system().equals(disk) ? snapshot.id() : null;
  }

  static MachineSpec of(Server server) {
    return new MachineSpec(
        server.name(),
        List.of(server.ip()),
        server.system(),
        server.rescueSystem().orElse(null),
        null,
        server.power() == PowerState.ON);
  }

  /** Returns the first loopback address, on which this computer can listen. */
  Optional<String> loopback() {
    return addresses.stream()
        .filter(address -> address.startsWith("127."))
        .filter(address -> Subnet.parseAddress(address).isPresent())
        .findFirst();
  }
}
