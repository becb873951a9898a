package dev.ovhdo.client.internal;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The state of a token bucket whose rate follows the complaints of the server. All times are in
 * nanoseconds of one clock. Immutable.
 *
 * @param rate the calls per second just after the last complaint; infinite before the first
 * @param complained the time of the last complaint
 * @param next the time at which the next token is complete
 * @param pausedUntil the time before which no call is sent
 */
record RateState(double rate, long complained, long next, long pausedUntil) {
  /** The state before any call, for a clock whose times are positive. */
  static final RateState START = new RateState(Double.POSITIVE_INFINITY, 0, 0, 0);

  /** Complaints cannot make the rate lower than this, in calls per second. */
  private static final double SLOWEST = 0.5;

  /** The first complaint about fewer calls per second counts as a complaint about this rate. */
  private static final double FIRST = 10;

  /** From this rate on, in calls per second, nothing is limited. */
  private static final double FASTEST = 500;

  /** Complaints about calls that were sent at the same time count once. */
  private static final long ONE_COMPLAINT = TimeUnit.SECONDS.toNanos(1);

  /** In milliseconds. Times further in the future come from a clock that was set back. */
  private static final long HORIZON = TimeUnit.MINUTES.toMillis(5);

  private static final long DAY = TimeUnit.DAYS.toMillis(1);

  private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

  private static final Pattern CONTENT =
      Pattern.compile("(\\d{1,3}\\.\\d{3}) (-?\\d{1,15}) (-?\\d{1,15}) (-?\\d{1,15})");

  /**
   * Returns the calls per second: the rate of the last complaint, which doubles with each minute
   * without a complaint, up to the configured rate.
   *
   * @param configured the highest rate; infinite if none is configured
   */
  double rateAt(long now, double configured) {
    double minutes = Math.max(0, now - complained) / (60 * SECOND);
    double recovered = rate * Math.pow(2, minutes);
    return Math.min(configured, recovered >= FASTEST ? Double.POSITIVE_INFINITY : recovered);
  }

  /** Returns whether calls have to wait for tokens. */
  boolean limits(long now, double configured) {
    return now < pausedUntil || rateAt(now, configured) < Double.POSITIVE_INFINITY;
  }

  /**
   * Takes a token. The bucket holds the tokens of one second, at least one token. The call may be
   * sent at the time {@link #sendAt} of the old state.
   */
  RateState taken(long now, double configured) {
    double interval = SECOND / rateAt(now, configured);
    return new RateState(
        rate, complained, sendAt(now, configured) + Math.round(interval), pausedUntil);
  }

  /** Returns the time at which a call that takes a token now may be sent; it may be in the past. */
  long sendAt(long now, double configured) {
    double current = rateAt(now, configured);
    double full = current > 1 ? SECOND - SECOND / current : 0;
    return Math.max(Math.max(next, pausedUntil), now - Math.round(full));
  }

  /**
   * Halves the rate and pauses all calls, because the server complained.
   *
   * @param sent the calls per second that were sent until now
   * @param pause how long no call is sent
   */
  RateState complaint(long now, double configured, double sent, long pause) {
    long until = Math.max(pausedUntil, now + pause);
    if (rate < Double.POSITIVE_INFINITY && now - complained < ONE_COMPLAINT) {
      return new RateState(rate, complained, next, until);
    }
    double current = rateAt(now, configured);
    double before = current < Double.POSITIVE_INFINITY ? current : Math.max(FIRST, sent);
    return new RateState(Math.max(SLOWEST, before / 2), now, Math.max(next, until), until);
  }

  /** Returns the state as text, with times relative to now in milliseconds of another clock. */
  String format(long now, long otherNow) {
    return String.format(
        Locale.ROOT,
        "%.3f %d %d %d",
        Math.min(rate, 999),
        otherNow + millis(complained - now),
        otherNow + millis(next - now),
        otherNow + millis(pausedUntil - now));
  }

  /** Parses a text; anything else is the start. */
  static RateState parse(String text, long now, long otherNow) {
    Matcher content = CONTENT.matcher(text);
    if (!content.matches()) {
      return START;
    }
    double rate = Double.parseDouble(content.group(1));
    return new RateState(
        rate >= FASTEST ? Double.POSITIVE_INFINITY : Math.max(SLOWEST, rate),
        time(content.group(2), now, otherNow),
        time(content.group(3), now, otherNow),
        time(content.group(4), now, otherNow));
  }

  private static long time(String millis, long now, long otherNow) {
    long ahead = Math.max(-DAY, Long.parseLong(millis) - otherNow);
    return now + TimeUnit.MILLISECONDS.toNanos(ahead > HORIZON ? 0 : ahead);
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }
}
