package dev.ovhdo.client.internal;

import dev.ovhdo.client.CallListener;
import dev.ovhdo.client.RetryPolicy;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.Transport;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What all calls of a client share, whatever their consumer key.
 *
 * @param endpoint where to talk to
 * @param transport the way to the network
 * @param timeout how long one attempt may take
 * @param userAgent the whole header
 * @param retries how calls are repeated
 * @param pace when the next call may go out
 * @param listener sees each attempt; null for nobody
 * @param time the clocks and the sleep
 * @param random the chance behind the waits
 */
public record Settings(
    Endpoint endpoint,
    Transport transport,
    Duration timeout,
    String userAgent,
    RetryPolicy retries,
    Pace pace,
    @Nullable CallListener listener,
    TimeSource time,
    RandomGenerator random) {}
