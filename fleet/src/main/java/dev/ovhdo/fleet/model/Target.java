package dev.ovhdo.fleet.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A target of a fleet, as stored.
 *
 * @param position the position in the plan, from zero
 * @param name the name in the plan
 * @param state the state
 * @param step the number of the current step, from zero
 * @param attempt the number of the attempt of the step, from one
 * @param lease the number of the current lease; each claim of the target increases it
 * @param reason why the target failed or waits for a further attempt; null if there is no reason
 * @param task the reference of the last task; null before the first task
 * @param startedAt when the target started; null if it has not started
 * @param waitingSince when the last task was started; null before the first task
 * @param endedAt when the target ended; null if it has not ended
 */
public record Target(
    int position,
    String name,
    TargetState state,
    int step,
    int attempt,
    long lease,
    @Nullable String reason,
    @Nullable String task,
    @Nullable Instant startedAt,
    @Nullable Instant waitingSince,
    @Nullable Instant endedAt) {}
