package dev.ovhdo.sandbox.ip;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.IpBlock;
import dev.ovhdo.sandbox.state.IpBlockType;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.Subnet;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All IP blocks of the account: its own blocks, and the addresses of its VPSes and servers. The
 * reverse DNS name of an address of a VPS, or of the main address of a server, is stored with the
 * VPS or server; all routes read and change that name.
 */
final class IpBlocks {
  private final Account account;

  IpBlocks(Account account) {
    this.account = account;
  }

  List<IpBlock> all() {
    List<IpBlock> all = new ArrayList<>(account.ipBlocks().all());
    for (Vps vps : account.vps().all()) {
      vps.ips().forEach(ip -> add(all, ip.ipAddress(), IpBlockType.VPS, vps.name()));
    }
    for (Server server : account.servers().all()) {
      server.ips().forEach(ip -> add(all, ip, IpBlockType.DEDICATED, server.name()));
    }
    return all.stream().map(this::withReverses).toList();
  }

  /** Adds an address of a service, unless a block of the account contains it. */
  private void add(List<IpBlock> all, String ip, IpBlockType type, String service) {
    Subnet.parse(ip)
        .filter(subnet -> account.ipBlocks().keys().stream().noneMatch(b -> b.contains(subnet)))
        .ifPresent(subnet -> all.add(IpBlock.of(subnet, type, service)));
  }

  private IpBlock withReverses(IpBlock block) {
    IpBlock result = block;
    for (VpsIp ip : vpsIps()) {
      result = withReverses(result, ip.ipAddress(), ip.reverse());
    }
    for (Server server : account.servers().all()) {
      result = withReverses(result, server.ip(), server.reverse());
    }
    return result;
  }

  private static IpBlock withReverses(IpBlock block, String address, @Nullable String name) {
    return Subnet.parseAddress(address)
        .filter(block.subnet()::contains)
        .map(found -> block.withReverse(found.address(), name))
        .orElse(block);
  }

  private List<VpsIp> vpsIps() {
    return account.vps().all().stream().flatMap(vps -> vps.ips().stream()).toList();
  }

  /** Returns the block of the path. The prefix length of a single address is optional. */
  IpBlock requested(RouteCall call) {
    Optional<Subnet> subnet = Subnet.parse(call.pathParameter("ip"));
    return all().stream()
        .filter(block -> subnet.isPresent() && block.subnet().equals(subnet.get()))
        .findFirst()
        .orElseThrow(ApiError::noSuchService);
  }

  /** Changes the reverse DNS name of an address; null removes the name. */
  void setReverse(IpBlock block, Subnet address, @Nullable String name) {
    boolean ofMachine = false;
    for (Vps vps : account.vps().all()) {
      if (vps.ips().stream().anyMatch(ip -> isAddress(ip.ipAddress(), address))) {
        account.vps().put(vps.withIps(withReverse(vps, address, name)));
        ofMachine = true;
      }
    }
    for (Server server : account.servers().all()) {
      if (isAddress(server.ip(), address)) {
        account.servers().put(server.withReverse(name));
        ofMachine = true;
      }
    }
    if (!ofMachine) {
      account.ipBlocks().put(block.withReverse(address.address(), name));
    }
  }

  private static List<VpsIp> withReverse(Vps vps, Subnet address, @Nullable String name) {
    return vps.ips().stream()
        .map(ip -> isAddress(ip.ipAddress(), address) ? ip.withReverse(name) : ip)
        .toList();
  }

  private static boolean isAddress(String text, Subnet address) {
    return Subnet.parseAddress(text).filter(address::equals).isPresent();
  }
}
