package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Endpoint;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The difference between the clock of a server and the local clock, kept in a file for the next
 * process, which then needs no request for the time. It is used for a day: the local clock may
 * drift, or be set. A wrong difference does no harm, because the server refuses the time stamp and
 * its clock is then read again.
 */
final class ClockFile {
  private static final Duration VALID = Duration.ofDays(1);

  /** The difference in milliseconds, and the local time of the reading in milliseconds. */
  private static final Pattern CONTENT = Pattern.compile("(-?\\d{1,15}) (-?\\d{1,15})");

  private final CacheFile file;

  private ClockFile(CacheFile file) {
    this.file = file;
  }

  /** Returns the file of an endpoint in a folder; null if nothing is kept. */
  static @Nullable ClockFile of(@Nullable Path folder, Endpoint endpoint) {
    URI url = endpoint.url();
    String server = url.getHost() + (url.getPort() < 0 ? "" : "-" + url.getPort());
    CacheFile file =
        CacheFile.of(folder, endpoint, "clock", server.replaceAll("[^A-Za-z0-9.-]", "-"));
    return file == null ? null : new ClockFile(file);
  }

  /**
   * Returns the time of the server's clock; null if it is not known.
   *
   * @param now the time of the local clock
   */
  @Nullable Instant serverTime(Instant now) {
    Matcher content = CONTENT.matcher(file.read());
    if (!content.matches()) {
      return null;
    }
    long ahead = Long.parseLong(content.group(1));
    Duration age = Duration.between(Instant.ofEpochMilli(Long.parseLong(content.group(2))), now);
    return age.isNegative() || age.compareTo(VALID) >= 0 ? null : now.plusMillis(ahead);
  }

  /** Keeps the difference between the clocks. */
  void keep(Instant serverTime, Instant now) {
    long ahead = Duration.between(now, serverTime).toMillis();
    file.update(before -> ahead + " " + now.toEpochMilli());
  }
}
