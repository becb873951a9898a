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
 * Waits until a reinstalled machine answers over SSH. That the keys differ from the old ones is
 * what tells the new system from the old one in its last minute.
 */
public final class SshWait {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** How long one server may take for all its keys. */
  private static final Duration SCAN = Duration.ofSeconds(15);

  /** What a look gets even when the time is up. */
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final HostKeySource source;
  private final TimeSource time;

  /**
   * Waits with these clocks.
   *
   * @param source asks a server for its keys
   */
  public SshWait(HostKeySource source, TimeSource time) {
    this.source = source;
    this.time = time;
  }

  /**
   * Waits until one of the addresses answers with new keys, then has a last look at the others,
   * which belong to the same machine: who has no IPv6 need not wait for it.
   *
   * @param addresses of one machine, the most important first
   * @param known the keys that the machine had before; none if nobody knows, any key is new then
   * @param limit how long at most
   * @return what became of each address, in their order
   * @throws InterruptedException when the thread is interrupted
   */
  public Map<HostAddress, SshAnswer> await(
      List<HostAddress> addresses, Collection<HostKey> known, Duration limit)
      throws InterruptedException {
    long start = time.nanoTime().getAsLong();
    Map<HostAddress, SshAnswer> answers = new LinkedHashMap<>();
    Duration left = limit;
    while (true) {
      for (HostAddress address : addresses) {
        answers.put(address, look(address, known, left));
        if (answers.get(address) instanceof SshAnswer.Fresh) {
          for (HostAddress other : addresses) {
            if (!other.equals(address)) {
              answers.put(other, look(other, known, left));
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

  private SshAnswer look(HostAddress address, Collection<HostKey> known, Duration left)
      throws InterruptedException {
    try {
      List<HostKey> keys =
          source.keys(address, left.compareTo(LEAST) < 0 ? LEAST : shorter(left, SCAN));
      return keys.stream().anyMatch(known::contains)
          ? new SshAnswer.Unchanged()
          : new SshAnswer.Fresh(keys);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return new SshAnswer.Silent(String.valueOf(e.getMessage()));
    }
  }
}
