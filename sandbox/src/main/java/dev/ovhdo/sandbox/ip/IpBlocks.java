package dev.ovhdo.sandbox.ip;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.route.Visit;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All blocks of the account: those that it has as such, and those that come with a VPS or a server.
 * The name behind an address of a VPS is kept with the VPS, whichever route is asked.
 */
final class IpBlocks {
  private final Account account;

  IpBlocks(Account account) {
    this.account = account;
  }

  List<IpBlock> all() {
    List<IpBlock> all = new ArrayList<>();
    for (IpBlock block : account.ipBlocks().all()) {
      IpBlock whole = block;
      for (VpsIp ip : vpsIps()) {
        Optional<Subnet> address = Subnet.parseAddress(ip.ipAddress());
        if (address.filter(block.subnet()::contains).isPresent()) {
          whole = whole.withReverse(address.get().address(), ip.reverse());
        }
      }
      all.add(whole);
    }
    for (Vps vps : account.vps().all()) {
      vps.ips().stream().flatMap(ip -> ofVps(vps, ip).stream()).forEach(all::add);
    }
    for (Server server : account.servers().all()) {
      server.ips().stream().flatMap(ip -> ofServer(server, ip).stream()).forEach(all::add);
    }
    return all;
  }

  private Optional<IpBlock> ofVps(Vps vps, VpsIp ip) {
    return Subnet.parseAddress(ip.ipAddress())
        .filter(address -> account.ipBlocks().keys().stream().noneMatch(b -> b.contains(address)))
        .map(
            address ->
                IpBlock.of(address, IpBlockType.VPS, vps.name())
                    .withReverse(address.address(), ip.reverse()));
  }

  /** Until somebody changes it, the main address has the server's own name. */
  private Optional<IpBlock> ofServer(Server server, String ip) {
    return Subnet.parse(ip)
        .filter(subnet -> account.ipBlocks().find(subnet).isEmpty())
        .map(subnet -> IpBlock.of(subnet, IpBlockType.DEDICATED, server.name()))
        .map(
            block ->
                block.subnet().address().equals(server.ip())
                    ? block.withReverse(server.ip(), server.name() + ".")
                    : block);
  }

  private List<VpsIp> vpsIps() {
    return account.vps().all().stream().flatMap(vps -> vps.ips().stream()).toList();
  }

  /** The block that the path names. A single address needs no prefix there. */
  IpBlock asked(Visit visit) {
    Optional<Subnet> subnet = Subnet.parse(visit.parameter("ip"));
    return all().stream()
        .filter(block -> subnet.isPresent() && block.subnet().equals(subnet.get()))
        .findFirst()
        .orElseThrow(Refusal::noSuchService);
  }

  /** Changes the name behind an address, or, with null, removes it. */
  void rename(IpBlock block, Subnet address, @Nullable String name) {
    boolean keepsNames = account.ipBlocks().find(block.subnet()).isPresent();
    if (keepsNames || block.type() != IpBlockType.VPS) {
      account.ipBlocks().put(block.withReverse(address.address(), name));
    }
    for (Vps vps : account.vps().all()) {
      account.vps().put(vps.withIps(renamed(vps, address, name).toList()));
    }
  }

  private static Stream<VpsIp> renamed(Vps vps, Subnet address, @Nullable String name) {
    return vps.ips().stream()
        .map(
            ip ->
                Subnet.parseAddress(ip.ipAddress()).filter(address::equals).isPresent()
                    ? ip.withReverse(name)
                    : ip);
  }
}
