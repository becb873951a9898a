package dev.ovhdo.client.wait;

import dev.ovhdo.client.error.OvhException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The result of waiting for a condition.
 *
 * @param <T> the type of the polled value
 * @param value the value of the last successful poll
 * @param done whether the value meets the condition; false if the deadline passed before
 * @param waited how long the caller waited
 * @param lastFailure the tolerated failure of the last poll; null if the last poll succeeded
 */
public record WaitResult<T>(
    T value, boolean done, Duration waited, @Nullable OvhException lastFailure) {}
