package dev.ovhdo.fleet.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Runs short executions, each at its time and in one worker only. An execution whose worker has
 * died runs again in another worker.
 */
interface Engine extends AutoCloseable {
  /** What an execution does. */
  @FunctionalInterface
  interface Execution {
    /**
     * Runs the execution.
     *
     * @param id the id with which it was scheduled
     * @return when to run it again; empty if it has ended
     */
    Optional<Instant> run(String id);
  }

  /** Makes the engine of a worker. */
  @FunctionalInterface
  interface Factory {
    /**
     * Makes an engine, which has not started.
     *
     * @param worker the name of the worker
     * @param threads how many executions run at the same time
     * @param executions what to run, by kind
     */
    Engine create(String worker, int threads, Map<String, Execution> executions);
  }

  /** Starts to run the executions that are due. */
  void start();

  /** Schedules an execution; has no effect if the same execution is scheduled or runs. */
  void schedule(String kind, String id, Instant at);

  /** Waits for the running executions, and ends. */
  @Override
  void close();
}
