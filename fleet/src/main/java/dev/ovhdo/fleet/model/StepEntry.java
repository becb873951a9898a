package dev.ovhdo.fleet.model;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An entry of the log of a target. Entries are added and never changed.
 *
 * @param target the name of the target
 * @param step the number of the step in the plan, from zero
 * @param attempt the number of the attempt of the step, from one
 * @param phase the phase that the step has reached
 * @param lease the number of the lease under which the entry was written
 * @param worker the worker that wrote the entry
 * @param at the time on the clock of the worker
 * @param data what the phase consists of, such as the task; contains no secret
 */
public record StepEntry(
    String target,
    int step,
    int attempt,
    StepPhase phase,
    long lease,
    String worker,
    Instant at,
    JsonNode data) {}
