package dev.ovhdo.cli.ssh;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.signature.BuiltinSignatures;

/**
 * Reads host keys off the wire. A server shows one key for each connection, of a type that the
 * client accepts, before anybody has logged in: so there is one connection for each type that the
 * server says it has, and none goes further than the key. Safe for use by many threads.
 */
public final class HostKeyScan implements HostKeySource {

  /**
   * Loads the cryptography in the background, which takes about a second, while the caller does
   * something else.
   */
  public static void warmUp() {
    Thread thread = new Thread(HostKeyExchange::load, "host key scan: warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Asks a server for one host key, of the best type that it has: enough to know it again.
   *
   * @param limit how long at most
   * @throws IOException if no SSH server answered in time; the message is for people
   */
  public HostKey oneKey(HostAddress address, Duration limit) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    return HostKeyExchange.run(address, HostKeyType.everyAlgorithm(), end).key();
  }

  @Override
  public List<HostKey> keys(HostAddress address, Duration limit) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    HostKeyExchange.Shown first = HostKeyExchange.run(address, HostKeyType.everyAlgorithm(), end);
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
