package dev.ovhdo.cli.machine;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.DurationConverter;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.ssh.HostAddress;
import dev.ovhdo.cli.ssh.HostKey;
import dev.ovhdo.cli.ssh.HostKeyResult;
import dev.ovhdo.cli.ssh.HostKeyScanner;
import dev.ovhdo.cli.ssh.HostKeyWaiter;
import dev.ovhdo.cli.ssh.KnownHosts;
import dev.ovhdo.client.file.IoErrorReason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Replaces the host keys of a machine in known_hosts after the machine has booted another system:
 * after a reinstallation, into rescue, out of rescue.
 */
public final class HostKeyRenewal {
  /**
   * How long the old system may answer after the end of the task: a server of OVHcloud went down 83
   * s after it, as OVHcloud's command line measured in 2026.
   */
  private static final Duration MAY_STAY_UP = Duration.ofMinutes(3);

  /** The old keys are useful but optional, so the wait is short. */
  private static final Duration OLD_KEY_TIMEOUT = Duration.ofSeconds(5);

  /** The keys that do not count as keys of the new system. */
  public enum OldKeys {
    /** The keys in known_hosts and the present key of the SSH server. */
    KNOWN_HOSTS_AND_SERVER,
    /**
     * The present key of the SSH server, for a machine that returns to a system whose keys may be
     * in known_hosts.
     */
    SERVER,
    /** No keys, for a new system that may have the same keys as the old one. */
    NONE
  }

  private final CommandContext context;
  private final String machine;
  private final OldKeys kind;
  private final KnownHosts knownHosts;
  private final List<HostAddress> addresses;
  private final HostKeyScanner scanner = new HostKeyScanner();
  private final CompletableFuture<List<HostKey>> scannedKeys;
  private final Set<HostKey> oldKeys = new HashSet<>();
  private Duration doubt = Duration.ZERO;
  private boolean isCollected;
  private boolean isSeen;

  private HostKeyRenewal(
      CommandContext context, String machine, List<String> ips, int port, OldKeys kind) {
    this.context = context;
    this.machine = machine;
    this.kind = kind;
    this.knownHosts = KnownHosts.ofHome(context.home());
    this.addresses =
        ips.stream()
            .filter(this::isIp)
            .map(ip -> new HostAddress(ip, port))
            .sorted(Comparator.comparing(HostAddress::isIpv6))
            .toList();
    this.scannedKeys =
        kind == OldKeys.NONE
            ? CompletableFuture.completedFuture(List.of())
            : CompletableFuture.supplyAsync(this::scanOldKey);
  }

  /**
   * Creates the renewal, and starts to read a host key of the present system in the background.
   *
   * @param machine the name of the machine, for messages
   * @param ips its addresses
   * @param port the port of its SSH server
   * @param oldKeys the keys that do not count as new
   */
  public static HostKeyRenewal of(
      CommandContext context, String machine, List<String> ips, int port, OldKeys oldKeys) {
    return new HostKeyRenewal(context, machine, ips, port, oldKeys);
  }

  /**
   * Collects the old keys. To be called before the old system is gone; without this call, every key
   * counts as new.
   *
   * @throws CommandException if known_hosts cannot be read
   */
  public void collectOldKeys() {
    if (kind == OldKeys.KNOWN_HOSTS_AND_SERVER) {
      try {
        for (HostAddress address : addresses) {
          oldKeys.addAll(knownHosts.keys(address));
        }
      } catch (IOException e) {
        throw cannotAccess("read", e);
      }
    }
    oldKeys.addAll(scannedKeys.join());
    isCollected = true;
  }

  /**
   * Expects that the old system may answer for some time after the end of the task. If its key is
   * not known, the keys of an address count as new after the address was down, or after some
   * minutes.
   *
   * @param sinceTask the time since the end of the task
   */
  public void expectLateReboot(Duration sinceTask) {
    boolean answered = !scannedKeys.join().isEmpty();
    // Without old keys, an earlier run has sent the request: an address without answer was down.
    boolean isKnown = isCollected ? answered : !answered;
    if (!isKnown && sinceTask.compareTo(MAY_STAY_UP) < 0) {
      doubt = MAY_STAY_UP.minus(sinceTask);
    }
  }

  /** Returns whether {@link #renew} has found the SSH server of the new system. */
  public boolean hasSeenNewSystem() {
    return isSeen;
  }

  /**
   * Waits for the SSH server of the new system, writes its keys to known_hosts and prints their
   * fingerprints.
   *
   * @param limit the maximum wait
   * @param outcome the state of the machine if the user interrupts the wait: {@code vps-1 is
   *     reinstalled}
   * @return the address for the login: the first address that answered with new keys, else the
   *     first address; empty if the machine has no address
   * @throws CommandException if known_hosts cannot be written
   */
  public Optional<HostAddress> renew(Duration limit, String outcome) {
    if (addresses.isEmpty()) {
      context.terminal().note(machine + " has no IP address; known_hosts was not changed");
      return Optional.empty();
    }
    context.terminal().progress("Waiting for the new host keys of " + addresses.get(0));
    Map<HostAddress, HostKeyResult> results = await(limit, outcome);
    isSeen = results.values().stream().anyMatch(HostKeyResult.NewKeys.class::isInstance);
    Set<HostAddress> known = known();
    replace(results);
    show(results);
    results.forEach(
        (address, result) -> {
          boolean isNeeded = !isSeen || known.contains(address);
          if (isNeeded || !(result instanceof HostKeyResult.NoAnswer)) {
            warn(address, result, limit);
          }
        });
    return Optional.of(
        addresses.stream()
            .filter(address -> results.get(address) instanceof HostKeyResult.NewKeys)
            .findFirst()
            .orElse(addresses.get(0)));
  }

  /**
   * Returns the addresses that known_hosts has. If the machine answers at another address, the
   * others need no warning: the user's computer may have no IPv6.
   */
  private Set<HostAddress> known() {
    Set<HostAddress> known = new HashSet<>();
    try {
      for (HostAddress address : addresses) {
        if (!knownHosts.keys(address).isEmpty()) {
          known.add(address);
        }
      }
    } catch (IOException e) {
      throw cannotAccess("read", e);
    }
    return known;
  }

  private Map<HostAddress, HostKeyResult> await(Duration limit, String outcome) {
    try {
      return new HostKeyWaiter(scanner::keys, context.environment().time())
          .await(addresses, oldKeys, limit, doubt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.INTERRUPTED, "interrupted. " + outcome);
    }
  }

  /** Prints the fingerprints once for all addresses with the same keys. */
  private void show(Map<HostAddress, HostKeyResult> results) {
    Map<List<HostKey>, List<HostAddress>> byKeys = new LinkedHashMap<>();
    results.forEach(
        (address, result) -> {
          if (result instanceof HostKeyResult.NewKeys fresh) {
            byKeys.computeIfAbsent(fresh.keys(), keys -> new ArrayList<>()).add(address);
          }
        });
    // One text for each set of keys, so that lines of other machines do not stand in between.
    byKeys.forEach(
        (keys, shown) ->
            context
                .terminal()
                .progress(
                    keys.stream()
                        .map(
                            key ->
                                "\n  %s %s (%s)"
                                    .formatted(key.bits(), key.fingerprint(), key.family()))
                        .collect(
                            Collectors.joining(
                                "",
                                "Host keys of "
                                    + list(shown)
                                    + ", now in "
                                    + knownHosts.file()
                                    + ":",
                                ""))));
  }

  private void replace(Map<HostAddress, HostKeyResult> results) {
    Map<HostAddress, List<HostKey>> fresh = new LinkedHashMap<>();
    results.forEach(
        (address, result) -> {
          if (result instanceof HostKeyResult.NewKeys found) {
            fresh.put(address, found.keys());
          } else if (result instanceof HostKeyResult.NoAnswer) {
            fresh.put(address, List.of());
          }
        });
    try {
      knownHosts.replace(fresh);
    } catch (IOException e) {
      throw cannotAccess("update", e);
    }
  }

  private void warn(HostAddress address, HostKeyResult result, Duration limit) {
    if (result instanceof HostKeyResult.NoAnswer silent) {
      boolean first = address.equals(addresses.get(0));
      context
          .terminal()
          .note(
              "warning: no SSH server answers at "
                  + address
                  + (first ? " after " + DurationConverter.format(limit) : "")
                  + " ("
                  + silent.reason()
                  + "); known_hosts no longer contains a key for it");
    } else if (result instanceof HostKeyResult.OldKey) {
      context
          .terminal()
          .note(
              "warning: "
                  + address
                  + (doubt.isZero() ? " still shows its old host key" : " was never down")
                  + " after "
                  + DurationConverter.format(limit)
                  + "; its entry in known_hosts was not changed");
    }
  }

  private boolean isIp(String ip) {
    boolean isIp = HostAddress.isIp(ip);
    if (!isIp) {
      context.terminal().note(MachineText.noIp(machine, ip) + "; it is left out");
    }
    return isIp;
  }

  private List<HostKey> scanOldKey() {
    if (addresses.isEmpty()) {
      return List.of();
    }
    try {
      return List.of(scanner.oneKey(addresses.get(0), OLD_KEY_TIMEOUT));
    } catch (IOException e) {
      return List.of(); // the machine may be switched off
    }
  }

  private CommandException cannotAccess(String verb, IOException cause) {
    return new CommandException(
        ExitCode.FAILED,
        "could not " + verb + " " + knownHosts.file() + ": " + IoErrorReason.of(cause),
        cause);
  }

  private static String list(List<HostAddress> addresses) {
    return addresses.stream().map(HostAddress::toString).collect(Collectors.joining(", "));
  }
}
