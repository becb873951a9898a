package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.request.RateStore;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.CallListener;
import dev.ovhdo.client.transport.NotSentException;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Rate limit step: a token bucket that all threads and consumer keys of a client share, and, in a
 * file, the processes of a user with the same credentials, or clients on several hosts in a store.
 * Without a configured rate, nothing is limited until the server complains with a 429: then all
 * calls wait for its {@code Retry-After}, and are sent at half the rate, which doubles with each
 * minute. Calls get their tokens in the order in which they ask. Thread-safe.
 */
public final class RateLimiter implements Step {
  private static final int TOO_MANY_REQUESTS = 429;

  /** How often a client that is not limited checks whether another process is. */
  private static final long CHECK_INTERVAL = TimeUnit.SECONDS.toNanos(10);

  /** The period over which the calls are counted, to know their rate when the server complains. */
  private static final long COUNTED = TimeUnit.SECONDS.toNanos(10);

  private final RetryPolicy policy;
  private final TimeSource time;
  private final Waits waits;
  private final double configured;
  private final String key;
  private final @Nullable SharedText shared;
  private final long origin;
  private final ReentrantLock lock = new ReentrantLock(true);

  private RateState state = RateState.START;
  private long checkAt;
  private long countedSince;
  private int count;

  /**
   * Creates a limiter.
   *
   * @param configured the highest rate in calls per second; infinite for none
   * @param key the key of the credentials
   * @param shared the state that other clients change, too; null for none
   */
  RateLimiter(
      RetryPolicy policy,
      TimeSource time,
      Waits waits,
      double configured,
      String key,
      @Nullable SharedText shared) {
    this.policy = policy;
    this.time = time;
    this.waits = waits;
    this.configured = configured;
    this.key = key;
    this.shared = shared;
    // A day, so that all times that matter are positive.
    this.origin = time.nanoTime().getAsLong() - TimeUnit.DAYS.toNanos(1);
  }

  /**
   * Creates a limiter for some credentials.
   *
   * @param maxRate the highest rate in calls per second; infinite for none
   * @param folder the folder for the shared state; null for none
   */
  public static RateLimiter of(
      Configuration configuration,
      RetryPolicy policy,
      TimeSource time,
      @Nullable CallListener listener,
      double maxRate,
      @Nullable Path folder) {
    String key = hash(configuration.endpoint().url() + "\n" + id(configuration.credentials()));
    return new RateLimiter(
        policy,
        time,
        new Waits(listener, time),
        maxRate,
        key,
        CacheFile.of(folder, configuration.endpoint(), "rate", key));
  }

  /** Returns a limiter whose state is in a store. */
  public RateLimiter in(RateStore store) {
    return new RateLimiter(policy, time, waits, configured, key, SharedText.of(store, key));
  }

  /** Returns what stays the same when a consumer key is renewed. */
  private static String id(Credentials credentials) {
    if (credentials instanceof Credentials.Application application) {
      return application.applicationKey();
    }
    if (credentials instanceof Credentials.ServiceAccount account) {
      return account.clientId();
    }
    return credentials instanceof Credentials.AccessToken token ? token.token() : "";
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public WireResponse send(Call call, Next next) throws IOException, InterruptedException {
    for (Duration wait = take(); !wait.isZero(); wait = isPaused() ? take() : Duration.ZERO) {
      if (wait.compareTo(call.attempts().left()) >= 0) {
        throw NotSentException.ofPermanent(
            "the rate limit requires a wait of "
                + wait.toSeconds()
                + " s, which is longer than the time left for the call",
            null);
      }
      waits.sleep(call, wait, "because of the rate limit");
    }
    WireResponse response = next.send(call);
    if (response.status() == TOO_MANY_REQUESTS) {
      Duration pause = RetryAfter.of(response, time.now()).orElse(policy.baseDelay());
      // After a longer Retry-After, requests are not delayed: each fails at once with the server's
      // message.
      complain(pause.compareTo(policy.maxRetryAfter()) <= 0 ? pause : Duration.ZERO);
    }
    return response;
  }

  /** Takes a token, and returns how long to wait before it may be used. */
  Duration take() {
    lock.lock();
    try {
      long now = now();
      if (now - countedSince >= COUNTED) {
        countedSince = now;
        count = 0;
      }
      count++;
      if (!isLimited(now)) {
        return Duration.ZERO;
      }
      RateState before = change(now, old -> old.taken(now, configured));
      return Duration.ofNanos(Math.max(0, before.sendAt(now, configured) - now));
    } finally {
      lock.unlock();
    }
  }

  private boolean isPaused() {
    lock.lock();
    try {
      return now() < state.pausedUntil();
    } finally {
      lock.unlock();
    }
  }

  /** Slows down, because the server answered 429. */
  void complain(Duration pause) {
    lock.lock();
    try {
      long now = now();
      double seconds = Math.max(1, (now - countedSince) / 1e9);
      change(now, old -> old.complaint(now, configured, count / seconds, pause.toNanos()));
    } finally {
      lock.unlock();
    }
  }

  private boolean isLimited(long now) {
    if (!state.limits(now, configured) && shared != null && now >= checkAt) {
      checkAt = now + CHECK_INTERVAL;
      state = RateState.parse(shared.read(), now, time.now().toEpochMilli());
    }
    return state.limits(now, configured);
  }

  /** Changes the state, also for other processes; returns the state before the change. */
  private RateState change(long now, UnaryOperator<RateState> change) {
    RateState before = state;
    if (shared == null) {
      state = change.apply(before);
      return before;
    }
    long wall = time.now().toEpochMilli();
    RateState[] latest = {before};
    shared.update(
        text -> {
          if (!text.isEmpty()) {
            latest[0] = RateState.parse(text, now, wall);
          }
          return change.apply(latest[0]).format(now, wall);
        });
    state = change.apply(latest[0]);
    return latest[0];
  }

  private long now() {
    return time.nanoTime().getAsLong() - origin;
  }
}
