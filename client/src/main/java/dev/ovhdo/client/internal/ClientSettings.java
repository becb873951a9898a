package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.CallListener;
import dev.ovhdo.client.transport.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The settings that all consumer keys of a client share.
 *
 * @param endpoint the endpoint
 * @param transport the transport
 * @param timeout how long one attempt may take
 * @param userAgent the value of the {@code User-Agent} header
 * @param retryPolicy how requests are repeated
 * @param retryBudget how many repetitions may still be sent
 * @param rateLimiter pauses requests after a 429
 * @param listener is notified of each attempt; null for none
 * @param time the clocks and the sleep function
 * @param cacheFolder the folder for files that the processes of a user share; null for none
 * @param waits whether waits last until their condition holds; false for a dry run
 * @param random the random generator for the delays between attempts
 */
public record ClientSettings(
    Endpoint endpoint,
    Transport transport,
    Duration timeout,
    String userAgent,
    RetryPolicy retryPolicy,
    RetryBudget retryBudget,
    RateLimiter rateLimiter,
    @Nullable CallListener listener,
    TimeSource time,
    @Nullable Path cacheFolder,
    boolean waits,
    RandomGenerator random) {
  /** Returns a copy with another rate limiter. */
  public ClientSettings withRateLimiter(RateLimiter other) {
    return new ClientSettings(
        endpoint,
        transport,
        timeout,
        userAgent,
        retryPolicy,
        retryBudget,
        other,
        listener,
        time,
        cacheFolder,
        waits,
        random);
  }
}
