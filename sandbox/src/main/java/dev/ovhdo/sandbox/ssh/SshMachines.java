package dev.ovhdo.sandbox.ssh;

import dev.ovhdo.sandbox.state.Machine;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.sandbox.state.VpsState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * SSH servers for the VPSes that have an address {@code 127.x.y.z}, all on one port. They listen on
 * these loopback addresses and on no others; a VPS without one is a machine that nobody can reach.
 * Thread-safe.
 */
public final class SshMachines implements Machines {

  private static final System.Logger LOG = System.getLogger(SshMachines.class.getName());

  private static final Set<VpsState> UNREACHABLE =
      EnumSet.of(VpsState.STOPPED, VpsState.STOPPING, VpsState.INSTALLING, VpsState.REBOOTING);

  private record Site(Vps vps, String address) {}

  private final Threads threads;
  private final Map<String, SshMachine> machines;
  private final List<String> missing;
  private final int port;

  private SshMachines(
      Threads threads, Map<String, SshMachine> machines, List<String> missing, int port) {
    this.threads = threads;
    this.machines = machines;
    this.missing = missing;
    this.port = port;
  }

  /**
   * Switches on the machines of the VPSes, except those that are stopped or about to be.
   *
   * @param port the port of all machines, or 0 for any that is free on each of their addresses
   * @throws UncheckedIOException if the port is taken, or no port is free everywhere
   */
  public static SshMachines start(Collection<Vps> vps, int port) {
    List<Site> sites = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Vps one : vps) {
      Optional<String> address = loopback(one);
      if (address.isPresent() && Ports.exists(address.get())) {
        sites.add(new Site(one, address.get()));
      } else {
        address.ifPresent(missing::add);
      }
    }
    try {
      List<String> addresses = sites.stream().map(Site::address).toList();
      int free = sites.isEmpty() ? 0 : Ports.free(addresses, port);
      return listen(sites, missing, free);
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox's machines have no port: " + e.getMessage(), e);
    }
  }

  private static Optional<String> loopback(Vps vps) {
    return vps.ips().stream()
        .map(VpsIp::ipAddress)
        .filter(address -> address.matches("127(\\.\\d{1,3}){3}"))
        .findFirst();
  }

  private static SshMachines listen(List<Site> sites, List<String> missing, int port)
      throws IOException {
    Threads threads = new Threads();
    Map<String, SshMachine> machines = new LinkedHashMap<>();
    try {
      for (Site site : sites) {
        Vps vps = site.vps();
        InetSocketAddress address = new InetSocketAddress(site.address(), port);
        SshMachine machine = new SshMachine(vps.name(), address, vps.system(), threads);
        machines.put(vps.name(), machine);
        if (!UNREACHABLE.contains(vps.state())) {
          machine.open();
        }
      }
    } catch (IOException e) {
      threads.close();
      throw e;
    }
    return new SshMachines(threads, machines, missing, port);
  }

  /** The machine of that VPS; one that cannot be reached if the VPS has no loopback address. */
  @Override
  public Machine machine(String vps) {
    SshMachine machine = machines.get(vps);
    return machine == null ? Machines.none().machine(vps) : machine;
  }

  @Override
  public int port() {
    return port;
  }

  /** What to tell the user about machines that had to be left out, if any. */
  @Override
  public Optional<String> warning() {
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "no SSH server for the sandbox's "
                + String.join(", ", missing)
                + ": this computer has no such loopback address"
                + " (on macOS, for each: sudo ifconfig lo0 alias ADDRESS)");
  }

  @Override
  public void close() {
    machines.values().forEach(SshMachine::stop);
    CompletableFuture<?>[] stopped =
        machines.values().stream().map(SshMachine::stopped).toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(stopped).get(2, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(System.Logger.Level.DEBUG, "a machine did not stop by itself", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.close();
  }
}
