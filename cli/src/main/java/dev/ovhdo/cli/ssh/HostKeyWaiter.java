package dev.ovhdo.cli.ssh;

import dev.ovhdo.client.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Waits until the SSH server of a machine shows new host keys. New keys distinguish the new system
 * from the old system, which may still answer for a while.
 */
public final class HostKeyWaiter {
  /** Reads the host keys of an SSH server. */
  @FunctionalInterface
  public interface KeyReader {
    /**
     * Reads one key of each type that the server offers, at least one.
     *
     * @param limit the time limit for all keys
     * @throws IOException if no SSH server answered in time; the message is for users
     */
    List<HostKey> keys(HostAddress address, Duration limit) throws IOException;
  }

  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** A machine is down for half a minute or more while it reboots. */
  private static final Duration DOUBTFUL_PAUSE = Duration.ofSeconds(10);

  /** The time limit for all keys of one address. */
  private static final Duration SCAN_TIMEOUT = Duration.ofSeconds(15);

  /** The minimum time limit of a scan, also when the wait is over. */
  private static final Duration MINIMUM_SCAN_TIMEOUT = Duration.ofSeconds(1);

  private final KeyReader reader;
  private final TimeSource time;

  /**
   * Creates a waiter.
   *
   * @param reader reads the keys of a server
   * @param time the clock and the sleeper
   */
  public HostKeyWaiter(KeyReader reader, TimeSource time) {
    this.reader = reader;
    this.time = time;
  }

  /**
   * Waits until one of the addresses shows new keys, then scans each other address once more. All
   * addresses belong to the same machine, so an unreachable IPv6 address does not delay the result.
   *
   * @param addresses the addresses of one machine, the most important first
   * @param known the old keys of the machine; if empty, every key counts as new
   * @param limit the maximum wait
   * @param doubt how long an address that has answered all the time may still be the old system,
   *     whatever keys it shows; zero if the old system cannot answer, or its keys are known
   * @return the result of each address, in the same order
   * @throws InterruptedException if the thread is interrupted
   */
  public Map<HostAddress, HostKeyResult> await(
      List<HostAddress> addresses, Collection<HostKey> known, Duration limit, Duration doubt)
      throws InterruptedException {
    Set<HostAddress> wentDown = new HashSet<>();
    long start = time.nanoTime().getAsLong();
    Map<HostAddress, HostKeyResult> results = new LinkedHashMap<>();
    Duration remaining = limit;
    while (true) {
      for (HostAddress address : addresses) {
        HostKeyResult result = scan(address, known, remaining);
        if (result instanceof HostKeyResult.NoAnswer) {
          wentDown.add(address);
        }
        boolean isDoubtful =
            !wentDown.contains(address)
                && doubt.compareTo(Duration.ofNanos(time.nanoTime().getAsLong() - start)) > 0;
        boolean isNew = result instanceof HostKeyResult.NewKeys && !isDoubtful;
        boolean isOld = result instanceof HostKeyResult.NewKeys && isDoubtful;
        results.put(address, isOld ? new HostKeyResult.OldKey() : result);
        if (isNew) {
          for (HostAddress other : addresses) {
            if (!other.equals(address)) {
              results.put(other, scan(other, known, remaining));
            }
          }
          return Collections.unmodifiableMap(results);
        }
      }
      remaining = limit.minusNanos(time.nanoTime().getAsLong() - start);
      if (addresses.isEmpty() || remaining.isNegative() || remaining.isZero()) {
        return Collections.unmodifiableMap(results);
      }
      boolean isDoubtful =
          results.values().stream().allMatch(HostKeyResult.OldKey.class::isInstance)
              && known.isEmpty();
      time.sleeper().sleep(shorter(remaining, isDoubtful ? DOUBTFUL_PAUSE : PAUSE));
      remaining = limit.minusNanos(time.nanoTime().getAsLong() - start);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private HostKeyResult scan(HostAddress address, Collection<HostKey> known, Duration remaining)
      throws InterruptedException {
    try {
      List<HostKey> keys =
          reader.keys(
              address,
              remaining.compareTo(MINIMUM_SCAN_TIMEOUT) < 0
                  ? MINIMUM_SCAN_TIMEOUT
                  : shorter(remaining, SCAN_TIMEOUT));
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
