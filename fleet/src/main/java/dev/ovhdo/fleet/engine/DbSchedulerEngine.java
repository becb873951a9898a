package dev.ovhdo.fleet.engine;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.ovhdo.fleet.model.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The engine on db-scheduler, whose table contains ids and times only. */
final class DbSchedulerEngine implements Engine {
  private static final Duration PRECISION = Duration.ofSeconds(1);
  private static final Duration FOREVER = Duration.ofDays(36_500);
  private static final Duration SHUTDOWN = Duration.ofSeconds(30);

  private final Scheduler scheduler;

  /**
   * Prepares an engine.
   *
   * @param worker the name of the worker
   * @param threads how many executions run at the same time
   * @param clock the clock that decides which executions are due
   * @param executions what to run, by kind
   */
  DbSchedulerEngine(
      DataSource source,
      String worker,
      int threads,
      Timing timing,
      InstantSource clock,
      Map<String, Execution> executions) {
    List<Task<?>> tasks = new ArrayList<>();
    executions.forEach((kind, execution) -> tasks.add(task(kind, execution, timing, clock)));
    Duration precision = timing.interval().compareTo(PRECISION) < 0 ? timing.interval() : PRECISION;
    scheduler =
        Scheduler.create(source, tasks)
            .schedulerName(new SchedulerName.Fixed(worker))
            .clock(clock::instant)
            .serializer(new NoData())
            .threads(threads)
            .pollingInterval(precision)
            .heartbeatInterval(timing.heartbeat())
            .missedHeartbeatsLimit(Timing.MISSED_HEARTBEATS)
            .shutdownMaxWait(SHUTDOWN)
            .enableImmediateExecution()
            // Executions of other fleets in the same store belong to other workers.
            .deleteUnresolvedAfter(FOREVER)
            .build();
  }

  /** An execution that fails, as while the store is away, runs again after the interval. */
  private static Task<Void> task(
      String kind, Execution execution, Timing timing, InstantSource clock) {
    return Tasks.custom(kind, Void.class)
        .onFailure(
            (failed, operations) ->
                operations.reschedule(failed, clock.instant().plus(timing.interval())))
        .execute((instance, context) -> completion(execution.run(instance.getId())));
  }

  private static CompletionHandler<Void> completion(Optional<Instant> next) {
    return (complete, operations) ->
        next.ifPresentOrElse(at -> operations.reschedule(complete, at), () -> operations.remove());
  }

  @Override
  public void start() {
    scheduler.start();
  }

  @Override
  public void schedule(String kind, String id, Instant at) {
    scheduler.scheduleIfNotExists(new TaskInstance<Void>(kind, id), at);
  }

  @Override
  public void close() {
    scheduler.stop();
  }

  /** Executions have an id and no data, so that nothing is serialized. */
  private static final class NoData implements Serializer {
    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
      if (data != null) {
        throw new IllegalArgumentException("executions have no data");
      }
      return null;
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
      return null;
    }
  }
}
