package dev.ovhdo.fleet.store;

import dev.ovhdo.fleet.model.FleetException;
import dev.ovhdo.fleet.model.FleetReport;
import dev.ovhdo.fleet.model.FleetState;
import dev.ovhdo.fleet.model.StepEntry;
import dev.ovhdo.fleet.model.StepPhase;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.model.TargetState;
import dev.ovhdo.fleet.operation.FleetPlan;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored fleets: creating, reading, pausing, resuming, cancelling. A worker of any process may
 * work on a fleet at the same time. Thread-safe.
 */
public final class FleetStore implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Database database;

  private final AutoCloseable kept;

  FleetStore(Database database, AutoCloseable kept) {
    this.database = database;
    this.kept = kept;
  }

  /**
   * Opens the store in a file of SQLite, which is created if it does not exist.
   *
   * @throws FleetException if the file is on a network file system, or a newer version of this
   *     program has written it
   */
  public static FleetStore open(Path file) {
    return open(StoreLocation.of(file));
  }

  /**
   * Opens a store, whose tables are created if they do not exist.
   *
   * @throws FleetException if the store cannot be reached, is a file on a network file system, or a
   *     newer version of this program has written it
   */
  public static FleetStore open(StoreLocation location) {
    try {
      DataSource source = location.open();
      FleetStore store = new FleetStore(new Database(source, location), location.keep(source));
      try {
        Migrations.run(source, location);
        return store;
      } catch (RuntimeException e) {
        store.close();
        throw e;
      }
    } catch (SQLException e) {
      throw FleetException.ofStore(
          "the fleet store " + location + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /**
   * Opens an existing store.
   *
   * @throws FleetException if the store is a file that does not exist, or cannot be reached
   */
  public static FleetStore openExisting(StoreLocation location) {
    if (!location.exists()) {
      throw FleetException.ofMissing("there is no fleet store " + location);
    }
    return open(location);
  }

  /**
   * Returns the statements of workers.
   *
   * @param clock the clock of the worker, for the times in the log
   */
  public WorkerStore ofWorkers(InstantSource clock) {
    return new WorkerStore(database, clock);
  }

  /** Returns the data source of the database, for the engine. */
  public DataSource source() {
    return database.source();
  }

  /**
   * Creates a fleet, whose targets start as soon as a worker runs.
   *
   * @throws FleetException if the store has a fleet of this name
   */
  public void create(FleetPlan plan) {
    if (!createIfMissing(plan)) {
      throw FleetException.ofRefusal(
          "the fleet %s exists already in %s. Choose another name, or continue it with fleet resume"
              .formatted(plan.name(), database));
    }
  }

  /**
   * Creates a fleet, unless the store has a fleet of this name, which another process may have
   * created at the same time.
   *
   * @return whether the fleet was created
   */
  public boolean createIfMissing(FleetPlan plan) {
    return database.inTransaction(
        statements -> {
          if (statements.update(
                  "insert into fleet (name, state, plan, tool, forgiven, created_at) values (?, ?, ?, ?, 0, ?) on conflict do nothing",
                  plan.name(),
                  FleetState.RUNNING.word(),
                  plan.toJson(),
                  StoreVersion.current(),
                  Instant.now().toEpochMilli())
              == 0) {
            return false;
          }
          int position = 0;
          for (String target : plan.targets()) {
            statements.update(
                "insert into target (fleet, position, name, state, step, attempt, lease) values (?, ?, ?, ?, 0, 1, 0)",
                plan.name(),
                position++,
                target,
                TargetState.PENDING.word());
          }
          return true;
        });
  }

  /** Returns the names of the fleets, the oldest first. */
  public List<String> names() {
    return database.query(
        "select name from fleet order by created_at, name", row -> row.getString("name"));
  }

  /**
   * Reads a plan.
   *
   * @throws FleetException if there is no such fleet, or another version of this program has
   *     created it
   */
  public FleetPlan plan(String fleet) {
    JsonNode json =
        database
            .find(
                "select plan, tool from fleet where name = ?",
                row -> {
                  requireSameVersion(fleet, row.getString("tool"));
                  return JSON.readTree(row.getString("plan"));
                },
                fleet)
            .orElseThrow(() -> missing(fleet));
    return FleetPlan.ofJson(fleet, targets(fleet).stream().map(Target::name).toList(), json);
  }

  private static void requireSameVersion(String fleet, String tool) {
    if (!tool.equals(StoreVersion.current())) {
      throw FleetException.ofRefusal(
          "the fleet %s was created by version %s, and this is version %s. Finish the fleet with version %s"
              .formatted(fleet, tool, StoreVersion.current(), tool));
    }
  }

  /**
   * Reads the state of a fleet and of its targets.
   *
   * @throws FleetException if there is no such fleet
   */
  public FleetReport report(String fleet) {
    return database
        .find(
            "select state, reason from fleet where name = ?",
            row ->
                new FleetReport(
                    fleet,
                    FleetState.of(row.getString("state")),
                    row.getString("reason"),
                    List.of()),
            fleet)
        .map(of -> new FleetReport(of.name(), of.state(), of.reason(), targets(fleet)))
        .orElseThrow(() -> missing(fleet));
  }

  private List<Target> targets(String fleet) {
    return database.query(
        "select * from target where fleet = ? order by position", FleetStore::target, fleet);
  }

  /**
   * Reads the log of a target.
   *
   * @throws FleetException if there is no such fleet or target
   */
  public List<StepEntry> log(String fleet, String target) {
    if (report(fleet).targets().stream().noneMatch(each -> each.name().equals(target))) {
      throw noTarget(fleet, target);
    }
    return database.query(
        "select step.*, target.name from step join target on target.fleet = step.fleet and target.position = step.position where step.fleet = ? and target.name = ? order by step.id",
        FleetStore::entry,
        fleet,
        target);
  }

  /**
   * Starts no further step. Tasks that OVHcloud carries out continue.
   *
   * @param reason why; null if a user has decided it
   * @throws FleetException if the fleet is not running
   */
  public void pause(String fleet, @Nullable String reason) {
    change(fleet, "paused", FleetState.PAUSED, reason, FleetState.RUNNING);
  }

  /**
   * Continues a fleet that was paused, stopped or interrupted. The failures until now do not count
   * for the limit of failures any more.
   *
   * @throws FleetException if the fleet was cancelled or has ended
   */
  public void resume(String fleet) {
    change(
        fleet,
        "resumed",
        FleetState.RUNNING,
        null,
        FleetState.RUNNING,
        FleetState.PAUSED,
        FleetState.STOPPED);
    database.update(
        "update fleet set forgiven = (select count(*) from target where fleet = ? and state = ?) where name = ?",
        fleet,
        TargetState.FAILED.word(),
        fleet);
  }

  /**
   * Cancels the targets that have not started. Tasks that OVHcloud carries out continue, and their
   * targets take no further step.
   *
   * @throws FleetException if the fleet has ended
   */
  public void cancel(String fleet) {
    change(
        fleet,
        "cancelled",
        FleetState.CANCELLED,
        null,
        FleetState.RUNNING,
        FleetState.PAUSED,
        FleetState.STOPPED);
    database.update(
        "update target set state = ?, ended_at = ? where fleet = ? and state = ?",
        TargetState.CANCELLED.word(),
        Instant.now().toEpochMilli(),
        fleet,
        TargetState.PENDING.word());
  }

  /**
   * Starts the failed targets again, with the step that has failed.
   *
   * @return the number of these targets
   * @throws FleetException if the fleet was cancelled
   */
  public int retryFailed(String fleet) {
    FleetReport report = retriable(fleet);
    return retry(
        fleet,
        report.targets().stream()
            .filter(target -> target.state() == TargetState.FAILED)
            .map(Target::name)
            .toList(),
        0);
  }

  /**
   * Starts some of the failed targets again, with the step that has failed. The other failures do
   * not count for the limit of failures any more.
   *
   * @param names the names of the targets
   * @throws FleetException if the fleet was cancelled, has no target of a name, or a target has not
   *     failed
   */
  public void retry(String fleet, Collection<String> names) {
    FleetReport report = retriable(fleet);
    for (String name : names) {
      TargetState state =
          report.targets().stream()
              .filter(target -> target.name().equals(name))
              .findFirst()
              .orElseThrow(() -> noTarget(fleet, name))
              .state();
      if (state != TargetState.FAILED) {
        throw FleetException.ofRefusal(
            "%s is %s in the fleet %s, and only a failed target can be retried"
                .formatted(name, state.word(), fleet));
      }
    }
    Set<String> each = new LinkedHashSet<>(names);
    retry(fleet, each, report.count(TargetState.FAILED) - each.size());
  }

  private FleetReport retriable(String fleet) {
    FleetReport report = report(fleet);
    if (report.state() == FleetState.CANCELLED) {
      throw refusal(fleet, "retried", FleetState.CANCELLED);
    }
    return report;
  }

  private int retry(String fleet, Collection<String> names, int forgiven) {
    return database.inTransaction(
        statements -> {
          statements.update(
              "update fleet set state = ?, reason = null, forgiven = ? where name = ?",
              FleetState.RUNNING.word(),
              forgiven,
              fleet);
          int retried = 0;
          for (String name : names) {
            retried +=
                statements.update(
                    "update target set state = ?, attempt = attempt + 1, lease = lease + 1, reason = null, started_at = null, ended_at = null where fleet = ? and name = ? and state = ?",
                    TargetState.PENDING.word(),
                    fleet,
                    name,
                    TargetState.FAILED.word());
          }
          return retried;
        });
  }

  private void change(
      String fleet, String verb, FleetState state, @Nullable String reason, FleetState... from) {
    FleetState now = report(fleet).state();
    for (FleetState each : from) {
      if (each == now
          && database.update(
                  "update fleet set state = ?, reason = ? where name = ? and state = ?",
                  state.word(),
                  reason,
                  fleet,
                  now.word())
              == 1) {
        return;
      }
    }
    throw refusal(fleet, verb, now);
  }

  private static FleetException refusal(String fleet, String verb, FleetState state) {
    return FleetException.ofRefusal(
        "the fleet %s is %s and cannot be %s".formatted(fleet, state.word(), verb));
  }

  private static FleetException noTarget(String fleet, String target) {
    return FleetException.ofMissing("the fleet " + fleet + " has no target " + target);
  }

  private FleetException missing(String fleet) {
    List<String> names = names();
    return FleetException.ofMissing(
        "there is no fleet %s in %s%s"
            .formatted(
                fleet, database, names.isEmpty() ? "" : ". Fleets: " + String.join(", ", names)));
  }

  static Target target(ResultSet row) throws SQLException {
    return new Target(
        row.getInt("position"),
        row.getString("name"),
        TargetState.of(row.getString("state")),
        row.getInt("step"),
        row.getInt("attempt"),
        row.getLong("lease"),
        row.getString("reason"),
        row.getString("task"),
        instant(row, "started_at"),
        instant(row, "waiting_since"),
        instant(row, "ended_at"));
  }

  static StepEntry entry(ResultSet row) throws SQLException {
    return new StepEntry(
        row.getString("name"),
        row.getInt("step"),
        row.getInt("attempt"),
        StepPhase.of(row.getString("phase")),
        row.getLong("lease"),
        row.getString("worker"),
        Instant.ofEpochMilli(row.getLong("at")),
        JSON.readTree(row.getString("data")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  /** Closes the store. A worker must have ended. */
  @Override
  public void close() {
    try {
      kept.close();
    } catch (Exception e) {
      throw FleetException.ofStore(
          "the fleet store " + database + " cannot be closed: " + e.getMessage(), e);
    }
  }
}
