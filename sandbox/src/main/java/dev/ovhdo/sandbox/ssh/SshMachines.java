package dev.ovhdo.sandbox.ssh;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Machine;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.state.Vps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * SSH servers for the VPSes and servers that have an address {@code 127.x.y.z}, all on one port.
 * They listen on these loopback addresses only; a VPS or server without such an address is not
 * reachable. Thread-safe.
 */
public final class SshMachines implements Machines {

  private static final System.Logger LOG = System.getLogger(SshMachines.class.getName());

  private final SshThreads threads;
  private final Map<String, SshMachine> machines;
  private final List<String> missing;
  private final int port;

  private SshMachines(
      SshThreads threads, Map<String, SshMachine> machines, List<String> missing, int port) {
    this.threads = threads;
    this.machines = new ConcurrentHashMap<>(machines);
    this.missing = missing;
    this.port = port;
  }

  /**
   * Starts the machines of an account, except those that are stopped or stopping.
   *
   * @param port the port of all machines, or 0 for any port that is free on all their addresses
   * @throws UncheckedIOException if the port is in use, or no port is free on all addresses
   */
  public static SshMachines start(Account account, int port) {
    Stream<MachineSpec> vps = account.vps().all().stream().map(MachineSpec::of);
    Stream<MachineSpec> servers = account.servers().all().stream().map(MachineSpec::of);
    return start(Stream.concat(vps, servers).toList(), port);
  }

  static SshMachines start(List<MachineSpec> wanted, int port) {
    List<MachineSpec> reachable = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (MachineSpec spec : wanted) {
      Optional<String> address = spec.loopback();
      if (address.isPresent() && LoopbackPorts.exists(address.get())) {
        reachable.add(spec);
      } else {
        address.ifPresent(missing::add);
      }
    }
    try {
      List<String> addresses =
          reachable.stream().flatMap(spec -> spec.loopback().stream()).toList();
      int free = reachable.isEmpty() ? 0 : LoopbackPorts.free(addresses, port);
      return listen(reachable, missing, free);
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox's machines have no port: " + e.getMessage(), e);
    }
  }

  private static SshMachines listen(List<MachineSpec> reachable, List<String> missing, int port)
      throws IOException {
    SshThreads threads = new SshThreads();
    Map<String, SshMachine> machines = new LinkedHashMap<>();
    try {
      for (MachineSpec spec : reachable) {
        InetSocketAddress address = new InetSocketAddress(spec.loopback().orElseThrow(), port);
        SshMachine machine =
            new SshMachine(spec.name(), address, spec.disk(), spec.rescue(), threads);
        machines.put(spec.name(), machine);
        if (spec.snapshot() != null) {
          machine.saveSnapshot(spec.snapshot());
        }
        if (spec.isUp()) {
          machine.listen();
        }
      }
    } catch (IOException e) {
      threads.close();
      throw e;
    }
    return new SshMachines(threads, machines, missing, port);
  }

  /** Adds a machine on the port of the others; it stays unreachable if there is no such address. */
  @Override
  public void add(Vps vps) {
    MachineSpec spec = MachineSpec.of(vps);
    Optional<String> address = spec.loopback().filter(LoopbackPorts::exists);
    if (port != 0 && address.isPresent()) {
      InetSocketAddress socket = new InetSocketAddress(address.get(), port);
      machines.put(
          spec.name(), new SshMachine(spec.name(), socket, spec.disk(), spec.rescue(), threads));
    }
  }

  @Override
  public Runnable save() {
    Map<String, Runnable> saved = new LinkedHashMap<>();
    machines.forEach((name, machine) -> saved.put(name, machine.save()));
    return () -> {
      machines.entrySet().stream()
          .filter(each -> !saved.containsKey(each.getKey()))
          .forEach(added -> added.getValue().stop());
      machines.keySet().retainAll(saved.keySet());
      saved.values().forEach(Runnable::run);
    };
  }

  /** Returns the machine; an unreachable one for a service without loopback address. */
  @Override
  public Machine machine(String serviceName) {
    SshMachine machine = machines.get(serviceName);
    return machine == null ? Machines.none().machine(serviceName) : machine;
  }

  @Override
  public int port() {
    return port;
  }

  /**
   * Returns a warning for the user about machines whose address this computer does not have, if
   * any.
   */
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
