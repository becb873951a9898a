package dev.ovhdo.fleet.store;

import dev.ovhdo.client.request.RateStore;
import dev.ovhdo.fleet.model.FleetState;
import dev.ovhdo.fleet.model.StepEntry;
import dev.ovhdo.fleet.model.StepPhase;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.model.TargetState;
import dev.ovhdo.fleet.store.Database.Statements;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The statements of workers. A statement that changes a target has the number of the lease under
 * which the worker has read the target, and fails if another worker has a newer lease. Thread-safe.
 */
public final class WorkerStore {
  private final Database database;
  private final InstantSource clock;

  WorkerStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The process of a worker.
   *
   * @param name the name of the worker, unique in the store
   * @param host the name of the host
   * @param pid the process id
   * @param startedAt when the process started, which distinguishes it from a later process with the
   *     same id
   */
  public record WorkerProcess(String name, String host, long pid, Instant startedAt) {}

  /**
   * Measures by how much the clock of the worker is ahead of the clock of the database, at least:
   * the time of the query could be on either side.
   *
   * @return negative if the clock is behind; zero if the database has the clock of this host
   */
  public Duration clockSkew() {
    Optional<String> query = database.location().clock();
    if (query.isEmpty()) {
      return Duration.ZERO;
    }
    // The first query includes the time of the connection.
    return database.inTransaction(
        statements -> {
          statements.query(query.get(), row -> row.getLong(1));
          long before = now();
          long there = statements.query(query.get(), row -> row.getLong(1)).get(0);
          long after = now();
          long ahead = there < before ? before - there : Math.min(0, after - there);
          return Duration.ofMillis(ahead);
        });
  }

  /**
   * Returns where the workers of several hosts keep their common rate limit; empty for a store of
   * one host, whose processes share it with all other programs of the user.
   */
  public Optional<RateStore> rates() {
    return database.location().clock().map(ofSeveralHosts -> new StoredRates(database, clock));
  }

  /** Adds a worker. */
  public void register(WorkerProcess worker) {
    database.update(
        "insert into worker (name, host, pid, process_started_at, seen_at) values (?, ?, ?, ?, ?)",
        worker.name(),
        worker.host(),
        worker.pid(),
        worker.startedAt().toEpochMilli(),
        now());
  }

  /** Records that a worker is alive. */
  public void heartbeat(String worker) {
    database.update("update worker set seen_at = ? where name = ?", now(), worker);
  }

  /** Returns the workers of a host, alive or not. */
  public List<WorkerProcess> workersOf(String host) {
    return database.query(
        "select * from worker where host = ?",
        row ->
            new WorkerProcess(
                row.getString("name"),
                row.getString("host"),
                row.getLong("pid"),
                Instant.ofEpochMilli(row.getLong("process_started_at"))),
        host);
  }

  /** Removes a worker that has ended; other workers continue its executions at once. */
  public void remove(String worker) {
    database.inTransaction(
        statements -> {
          statements.update(
              "update scheduled_tasks set picked = ?, picked_by = null, last_heartbeat = null, version = version + 1 where picked_by = ?",
              false,
              worker);
          return statements.update("delete from worker where name = ?", worker);
        });
  }

  /** Returns the state of a fleet. */
  public FleetState state(String fleet) {
    return database
        .find(
            "select state from fleet where name = ?",
            row -> FleetState.of(row.getString("state")),
            fleet)
        .orElse(FleetState.CANCELLED);
  }

  /** Returns how many failed targets do not count for the limit of failures. */
  public int forgiven(String fleet) {
    return database
        .find("select forgiven from fleet where name = ?", row -> row.getInt("forgiven"), fleet)
        .orElse(0);
  }

  /** Returns all targets of a fleet, in the order of the plan. */
  public List<Target> targets(String fleet) {
    return database.query(
        "select * from target where fleet = ? order by position", FleetStore::target, fleet);
  }

  /** Returns the targets of a fleet in a state, in the order of the plan. */
  public List<Target> targets(String fleet, TargetState state) {
    return database.query(
        "select * from target where fleet = ? and state = ? order by position",
        FleetStore::target,
        fleet,
        state.word());
  }

  /** Changes the state of a running fleet. */
  public void end(String fleet, FleetState state, @Nullable String reason) {
    database.update(
        "update fleet set state = ?, reason = ? where name = ? and state = ?",
        state.word(),
        reason,
        fleet,
        FleetState.RUNNING.word());
  }

  /**
   * Records why no target of a running fleet starts.
   *
   * @param reason why, for the report; null if targets start
   */
  public void note(String fleet, @Nullable String reason) {
    database.update(
        "update fleet set reason = ? where name = ? and state = ?",
        reason,
        fleet,
        FleetState.RUNNING.word());
  }

  /** Starts a target of a running fleet; has no effect if it is not pending any more. */
  public void start(String fleet, Target target) {
    database.update(
        "update target set state = ?, reason = null, started_at = coalesce(started_at, ?) where fleet = ? and position = ? and state = ? and exists (select 1 from fleet where name = ? and state = ?)",
        TargetState.RUNNING.word(),
        now(),
        fleet,
        target.position(),
        TargetState.PENDING.word(),
        fleet,
        FleetState.RUNNING.word());
  }

  /** Claims a running target with a new lease; empty if the target is not running. */
  public Optional<Target> claim(String fleet, int position) {
    return database.inTransaction(
        statements ->
            statements.update(
                        "update target set lease = lease + 1 where fleet = ? and position = ? and state = ?",
                        fleet,
                        position,
                        TargetState.RUNNING.word())
                    == 0
                ? Optional.empty()
                : statements
                    .query(
                        "select * from target where fleet = ? and position = ?",
                        FleetStore::target,
                        fleet,
                        position)
                    .stream()
                    .findFirst());
  }

  /** Returns the intent of the current attempt of a target; empty if none was recorded. */
  public Optional<StepEntry> intent(String fleet, Target target) {
    return database.find(
        "select step.*, target.name from step join target on target.fleet = step.fleet and target.position = step.position where step.fleet = ? and step.position = ? and step.step = ? and step.attempt = ? and step.phase = ?",
        FleetStore::entry,
        fleet,
        target.position(),
        target.step(),
        target.attempt(),
        StepPhase.INTENT.word());
  }

  /**
   * Records that the request of a step is about to be sent. The record is on the disk when this
   * method returns.
   *
   * @throws LeaseLostException if another worker has taken the target over
   */
  public void recordIntent(String fleet, Target target, String worker, JsonNode intent) {
    database.inTransaction(
        statements -> {
          requireLease(statements, fleet, target);
          return insert(statements, fleet, target, worker, StepPhase.INTENT, intent);
        });
  }

  /**
   * Checks that no other worker has taken a target over.
   *
   * @throws LeaseLostException if another worker has
   */
  public void requireLease(String fleet, Target target) {
    database.inTransaction(
        statements -> {
          requireLease(statements, fleet, target);
          return true;
        });
  }

  /**
   * Records that OVHcloud carries out a task.
   *
   * @throws LeaseLostException if another worker has taken the target over
   */
  public void recordEffect(String fleet, Target target, String worker, String task, String detail) {
    database.inTransaction(
        statements -> {
          requireLease(statements, fleet, target);
          insert(
              statements,
              fleet,
              target,
              worker,
              StepPhase.EFFECT,
              JsonNodeFactory.instance.objectNode().put("task", task).put("detail", detail));
          return statements.update(
              "update target set state = ?, task = ?, reason = null, waiting_since = ? where fleet = ? and position = ?",
              TargetState.WAITING.word(),
              task,
              now(),
              fleet,
              target.position());
        });
  }

  /**
   * Records the outcome of a step, and gives the target its next state.
   *
   * @param reason why the step has failed or was not sent; null if it is done
   * @param steps the number of steps of the plan
   * @throws LeaseLostException if another worker has taken the target over
   */
  public void settle(
      String fleet,
      Target target,
      String worker,
      Outcome outcome,
      @Nullable String reason,
      int steps) {
    database.inTransaction(
        statements -> {
          requireLease(statements, fleet, target);
          insert(
              statements,
              fleet,
              target,
              worker,
              StepPhase.SETTLED,
              JsonNodeFactory.instance
                  .objectNode()
                  .put("outcome", outcome.word())
                  .put("reason", reason));
          return switch (outcome) {
            case DONE ->
                target.step() + 1 < steps
                    ? advance(statements, fleet, target, target.step() + 1, 1, null)
                    : finish(statements, fleet, target, TargetState.DONE, null);
            case FAILED -> finish(statements, fleet, target, TargetState.FAILED, reason);
            case NOT_SENT ->
                advance(statements, fleet, target, target.step(), target.attempt() + 1, reason);
          };
        });
  }

  /**
   * Ends a target before the request of a step was sent.
   *
   * @throws LeaseLostException if another worker has taken the target over
   */
  public void fail(String fleet, Target target, String reason) {
    database.inTransaction(
        statements -> {
          requireLease(statements, fleet, target);
          return finish(statements, fleet, target, TargetState.FAILED, reason);
        });
  }

  /**
   * Postpones the next request of a target.
   *
   * @param reason why, for the report
   * @throws LeaseLostException if another worker has taken the target over
   */
  public void postpone(String fleet, Target target, @Nullable String reason) {
    database.inTransaction(
        statements -> {
          requireLease(statements, fleet, target);
          return advance(statements, fleet, target, target.step(), target.attempt(), reason);
        });
  }

  /**
   * Records why a running target waits, for the report.
   *
   * @throws LeaseLostException if another worker has taken the target over
   */
  public void note(String fleet, Target target, String reason) {
    database.inTransaction(
        statements -> {
          requireLease(statements, fleet, target);
          return statements.update(
              "update target set reason = ? where fleet = ? and position = ?",
              reason,
              fleet,
              target.position());
        });
  }

  /**
   * Pauses a running fleet.
   *
   * @param reason why, for the user
   */
  public void pause(String fleet, String reason) {
    end(fleet, FleetState.PAUSED, reason);
  }

  /** A target whose fleet is not running takes no further step. */
  private int advance(
      Statements statements,
      String fleet,
      Target target,
      int step,
      int attempt,
      @Nullable String reason)
      throws SQLException {
    FleetState state =
        statements
            .query(
                // Cancelling must not come between this query and the next statement.
                "select state from fleet where name = ?" + database.location().lock(),
                row -> FleetState.of(row.getString("state")),
                fleet)
            .get(0);
    if (state == FleetState.CANCELLED) {
      return finish(statements, fleet, target, TargetState.CANCELLED, reason);
    }
    TargetState next = state == FleetState.RUNNING ? TargetState.RUNNING : TargetState.PENDING;
    return statements.update(
        "update target set state = ?, step = ?, attempt = ?, reason = ? where fleet = ? and position = ?",
        next.word(),
        step,
        attempt,
        reason,
        fleet,
        target.position());
  }

  private int finish(
      Statements statements,
      String fleet,
      Target target,
      TargetState state,
      @Nullable String reason)
      throws SQLException {
    return statements.update(
        "update target set state = ?, reason = ?, ended_at = ? where fleet = ? and position = ?",
        state.word(),
        reason,
        now(),
        fleet,
        target.position());
  }

  /** The target is locked until the end of the transaction. */
  private static void requireLease(Statements statements, String fleet, Target target)
      throws SQLException {
    if (statements.update(
            "update target set lease = lease where fleet = ? and position = ? and lease = ? and state = ?",
            fleet,
            target.position(),
            target.lease(),
            target.state().word())
        != 1) {
      throw new LeaseLostException("another worker has taken " + target.name() + " over");
    }
  }

  private int insert(
      Statements statements,
      String fleet,
      Target target,
      String worker,
      StepPhase phase,
      JsonNode data)
      throws SQLException {
    return statements.update(
        "insert into step (fleet, position, step, attempt, phase, lease, worker, at, data) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        fleet,
        target.position(),
        target.step(),
        target.attempt(),
        phase.word(),
        target.lease(),
        worker,
        now(),
        data.toString());
  }

  private long now() {
    return clock.instant().toEpochMilli();
  }
}
