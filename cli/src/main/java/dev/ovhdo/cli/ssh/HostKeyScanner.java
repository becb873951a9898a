package dev.ovhdo.cli.ssh;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.signature.BuiltinSignatures;

/**
 * Reads the host keys of SSH servers. A server shows one key per connection, before the login, of a
 * type that the client accepts. So there is one connection for each key type that the server
 * offers. Thread-safe.
 */
public final class HostKeyScanner {
  /** Starts to load the cryptography classes in the background, which takes about a second. */
  public static void warmUp() {
    Thread thread = new Thread(HostKeyExchange::load, "host key scan: warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Reads one host key of a server, of the first type in the order of {@link HostKeyType} that the
   * server offers.
   *
   * @param limit the time limit
   * @throws IOException if no SSH server answered in time; the message is for users
   */
  public HostKey oneKey(HostAddress address, Duration limit) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    return HostKeyExchange.run(address, HostKeyType.allAlgorithms(), end).key();
  }

  /**
   * Reads one host key of each type that the server offers.
   *
   * @param limit the time limit for all keys
   * @throws IOException if no SSH server answered in time; the message is for users
   */
  public List<HostKey> keys(HostAddress address, Duration limit) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    HostKeyExchange.ServerKey first =
        HostKeyExchange.run(address, HostKeyType.allAlgorithms(), end);
    List<HostKey> keys = new ArrayList<>();
    keys.add(first.key());
    for (HostKeyType type : HostKeyType.values()) {
      List<BuiltinSignatures> algorithms = type.algorithms(first.offered());
      if (!algorithms.isEmpty() && !type.text().equals(first.key().type())) {
        keys.add(HostKeyExchange.run(address, algorithms, end).key());
      }
    }
    return List.copyOf(keys);
  }
}
