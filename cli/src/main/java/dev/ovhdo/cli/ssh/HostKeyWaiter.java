package dev.ovhdo.cli.ssh;

import dev.ovhdo.client.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Waits until the SSH server of a machine shows new host keys. New keys distinguish the new system
 * from the old system, which may still answer for a while.
 */
public final class HostKeyWaiter {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** The time limit for all keys of one address. */
  private static final Duration SCAN_TIMEOUT = Duration.ofSeconds(15);

  /** The minimum time limit of a scan, also when the wait is over. */
  private static final Duration MINIMUM_SCAN_TIMEOUT = Duration.ofSeconds(1);

  private final HostKeySource source;
  private final TimeSource time;

  /**
   * Creates a waiter.
   *
   * @param source reads the keys of a server
   * @param time the clock and the sleeper
   */
  public HostKeyWaiter(HostKeySource source, TimeSource time) {
    this.source = source;
    this.time = time;
  }

  /**
   * Waits until one of the addresses shows new keys, then scans each other address once more. All
   * addresses belong to the same machine, so an unreachable IPv6 address does not delay the result.
   *
   * @param addresses the addresses of one machine, the most important first
   * @param known the old keys of the machine; if empty, every key counts as new
   * @param limit the maximum wait
   * @return the result of each address, in the same order
   * @throws InterruptedException if the thread is interrupted
   */
  public Map<HostAddress, HostKeyResult> await(
      List<HostAddress> addresses, Collection<HostKey> known, Duration limit)
      throws InterruptedException {
    long start = time.nanoTime().getAsLong();
    Map<HostAddress, HostKeyResult> answers = new LinkedHashMap<>();
    Duration left = limit;
    while (true) {
      for (HostAddress address : addresses) {
        answers.put(address, scan(address, known, left));
        if (answers.get(address) instanceof HostKeyResult.NewKeys) {
          for (HostAddress other : addresses) {
            if (!other.equals(address)) {
              answers.put(other, scan(other, known, left));
            }
          }
          return Collections.unmodifiableMap(answers);
        }
      }
      left = limit.minusNanos(time.nanoTime().getAsLong() - start);
      if (addresses.isEmpty() || left.isNegative() || left.isZero()) {
        return Collections.unmodifiableMap(answers);
      }
      time.sleeper().sleep(shorter(left, PAUSE));
      left = limit.minusNanos(time.nanoTime().getAsLong() - start);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private HostKeyResult scan(HostAddress address, Collection<HostKey> known, Duration left)
      throws InterruptedException {
    try {
      List<HostKey> keys =
          source.keys(
              address,
              left.compareTo(MINIMUM_SCAN_TIMEOUT) < 0
                  ? MINIMUM_SCAN_TIMEOUT
                  : shorter(left, SCAN_TIMEOUT));
      return keys.stream().anyMatch(known::contains)
          ? new HostKeyResult.OldKey()
          : new HostKeyResult.NewKeys(keys);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return new HostKeyResult.NoAnswer(String.valueOf(e.getMessage()));
    }
  }
}
