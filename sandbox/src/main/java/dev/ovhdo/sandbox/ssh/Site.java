package dev.ovhdo.sandbox.ssh;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.PowerState;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.sandbox.state.VpsSnapshot;
import dev.ovhdo.sandbox.state.VpsState;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a machine is to stand, and in what state it is found.
 *
 * @param name the service name
 * @param disk the system on its disk
 * @param rescue the system that it runs instead; null if it runs the one on its disk
 * @param snapshot the one that has what is on its disk; null if there is none
 */
record Site(
    String name,
    List<String> addresses,
    InstalledSystem disk,
    @Nullable InstalledSystem rescue,
    @Nullable String snapshot,
    boolean isUp) {

  private static final Set<VpsState> UNREACHABLE =
      EnumSet.of(VpsState.STOPPED, VpsState.STOPPING, VpsState.INSTALLING, VpsState.REBOOTING);

  Site {
    addresses = List.copyOf(addresses);
  }

  static Site of(Vps vps, Account account) {
    List<String> addresses = vps.ips().stream().map(VpsIp::ipAddress).toList();
    return new Site(
        vps.name(),
        addresses,
        vps.system(),
        vps.state() == VpsState.RESCUED ? InstalledSystem.rescue(account) : null,
        snapshot(vps.snapshot(), vps.system()),
        !UNREACHABLE.contains(vps.state()));
  }

  /** Two systems that say the same are one that was never reinstalled in between. */
  private static @Nullable String snapshot(@Nullable VpsSnapshot snapshot, InstalledSystem disk) {
    return snapshot != null && snapshot.system().equals(disk) ? snapshot.id() : null;
  }

  static Site of(Server server) {
    return new Site(
        server.name(),
        List.of(server.ip()),
        server.system(),
        server.rescueSystem().orElse(null),
        null,
        server.power() == PowerState.ON);
  }

  /** The first address on which this computer can listen for it. */
  Optional<String> loopback() {
    return addresses.stream().filter(address -> address.matches("127(\\.\\d{1,3}){3}")).findFirst();
  }
}
