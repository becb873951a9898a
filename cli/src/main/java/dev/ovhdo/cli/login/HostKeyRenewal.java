package dev.ovhdo.cli.login;

import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.TimeSpan;
import dev.ovhdo.cli.ssh.HostAddress;
import dev.ovhdo.cli.ssh.HostKey;
import dev.ovhdo.cli.ssh.HostKeyScan;
import dev.ovhdo.cli.ssh.KnownHosts;
import dev.ovhdo.cli.ssh.SshAnswer;
import dev.ovhdo.cli.ssh.SshWait;
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
 * The SSH side of a reinstallation, a rescue, a way back: which host keys a machine had, and which
 * it has now.
 */
public final class HostKeyRenewal {
  /** The old keys are good to have, and not worth a long wait. */
  private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

  private final Session session;
  private final String machine;
  private final KnownHosts knownHosts;
  private final List<HostAddress> addresses;
  private final HostKeyScan scan = new HostKeyScan();
  private final CompletableFuture<List<HostKey>> shownBefore;
  private final Set<HostKey> known = new HashSet<>();

  private HostKeyRenewal(
      Session session, String machine, List<String> ips, int port, boolean look) {
    this.session = session;
    this.machine = machine;
    this.knownHosts = KnownHosts.in(session.home());
    this.addresses =
        ips.stream()
            .map(ip -> new HostAddress(ip, port))
            .sorted(Comparator.comparing(HostAddress::isIpv6))
            .toList();
    this.shownBefore =
        look
            ? CompletableFuture.supplyAsync(this::firstLook)
            : CompletableFuture.completedFuture(List.of());
  }

  /**
   * Starts to look at the old system, in the background.
   *
   * @param machine what it is called
   * @param ips its addresses
   * @param port where its SSH server listens
   */
  public static HostKeyRenewal before(Session session, String machine, List<String> ips, int port) {
    return new HostKeyRenewal(session, machine, ips, port, true);
  }

  /**
   * Takes whatever keys the machine shows for its present ones. Call this once the old system is
   * gone for certain, and where the new one may have the same keys.
   *
   * @param machine what it is called
   * @param ips its addresses
   * @param port where its SSH server listens
   */
  public static HostKeyRenewal withoutMemory(
      Session session, String machine, List<String> ips, int port) {
    return new HostKeyRenewal(session, machine, ips, port, false);
  }

  /**
   * Gathers the keys of the old system: what known_hosts says, and what the server shows. Call this
   * before it is erased.
   *
   * @throws CommandException if known_hosts can't be read
   */
  public void rememberOldKeys() {
    try {
      for (HostAddress address : addresses) {
        known.addAll(knownHosts.keys(address));
      }
    } catch (IOException e) {
      throw unusable("read", e);
    }
    rememberShownKeys();
  }

  /**
   * Gathers only the keys that the machine shows. Call this instead before it goes back to a system
   * that it had earlier, whose keys known_hosts may well have.
   */
  public void rememberShownKeys() {
    known.addAll(shownBefore.join());
  }

  /**
   * Waits for the new system, puts its keys into known_hosts and shows them.
   *
   * @param limit how long to wait
   * @param allTheSame what is true even if the person does not want to wait any longer: {@code
   *     vps-1 is reinstalled all the same}
   * @return the address at which to log in, which is the first one if none answered
   * @throws CommandException if known_hosts can't be written
   */
  public Optional<HostAddress> renew(Duration limit, String allTheSame) {
    if (addresses.isEmpty()) {
      session.note(machine + " has no IP address, so known_hosts stays as it is");
      return Optional.empty();
    }
    session.tell("Waiting for the new host keys of " + addresses.get(0));
    session.farewell("interrupted. " + allTheSame);
    Map<HostAddress, SshAnswer> answers = await(limit, allTheSame);
    session.farewell("");
    replace(answers);
    show(answers);
    answers.forEach((address, answer) -> warn(address, answer, limit));
    return Optional.of(
        addresses.stream()
            .filter(address -> answers.get(address) instanceof SshAnswer.Fresh)
            .findFirst()
            .orElse(addresses.get(0)));
  }

  private Map<HostAddress, SshAnswer> await(Duration limit, String allTheSame) {
    try {
      return new SshWait(scan, session.time()).await(addresses, known, limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.INTERRUPTED, "interrupted. " + allTheSame);
    }
  }

  /** Shows the fingerprints; addresses that have the same keys, as a rule all, share them. */
  private void show(Map<HostAddress, SshAnswer> answers) {
    Map<List<HostKey>, List<HostAddress>> byKeys = new LinkedHashMap<>();
    answers.forEach(
        (address, answer) -> {
          if (answer instanceof SshAnswer.Fresh fresh) {
            byKeys.computeIfAbsent(fresh.keys(), keys -> new ArrayList<>()).add(address);
          }
        });
    byKeys.forEach(
        (keys, shown) -> {
          session.tell("Host keys of " + list(shown) + ", now in " + knownHosts.file() + ":");
          keys.forEach(
              key ->
                  session.tell(
                      "  %s %s (%s)".formatted(key.bits(), key.fingerprint(), key.family())));
        });
  }

  private void replace(Map<HostAddress, SshAnswer> answers) {
    Map<HostAddress, List<HostKey>> fresh = new LinkedHashMap<>();
    answers.forEach(
        (address, answer) -> {
          if (answer instanceof SshAnswer.Fresh found) {
            fresh.put(address, found.keys());
          } else if (answer instanceof SshAnswer.Silent) {
            fresh.put(address, List.of());
          }
        });
    try {
      knownHosts.replace(fresh);
    } catch (IOException e) {
      throw unusable("update", e);
    }
  }

  private void warn(HostAddress address, SshAnswer answer, Duration limit) {
    if (answer instanceof SshAnswer.Silent silent) {
      boolean first = address.equals(addresses.get(0));
      session.note(
          "warning: no SSH server answers at "
              + address
              + (first ? " after " + TimeSpan.text(limit) : "")
              + " ("
              + silent.reason()
              + "); known_hosts has no key of it now");
    } else if (answer instanceof SshAnswer.Unchanged) {
      session.note(
          "warning: "
              + address
              + " still shows a host key that it had before, after "
              + TimeSpan.text(limit)
              + "; known_hosts stays as it is for it");
    }
  }

  private List<HostKey> firstLook() {
    if (addresses.isEmpty()) {
      return List.of();
    }
    try {
      return List.of(scan.oneKey(addresses.get(0), FIRST_LOOK));
    } catch (IOException e) {
      return List.of(); // it may be switched off, or be a rescue system
    }
  }

  private CommandException unusable(String what, IOException cause) {
    return new CommandException(
        ExitCode.FAILED, "could not " + what + " " + knownHosts.file() + ": " + cause, cause);
  }

  private static String list(List<HostAddress> addresses) {
    return addresses.stream().map(HostAddress::toString).collect(Collectors.joining(", "));
  }
}
