package dev.ovhdo.api.dns;

import dev.ovhdo.api.task.ServiceTask;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.routes.domain.DomainZoneTask;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task of a DNS zone at the time of reading. Immutable.
 *
 * @param zone the zone
 * @param id the id; unique per zone
 * @param type the type: {@code ZoneImport}, {@code ZoneRestore}
 * @param state the state in the API: {@code todo}, {@code doing}, {@code done}, {@code error},
 *     {@code problem}
 * @param remark OVHcloud's comment; null if there is none
 * @param creation the start time; null if the API returns none
 * @param done the end time; null if unfinished
 */
public record ZoneTask(
    String zone,
    long id,
    String type,
    String state,
    @Nullable String remark,
    @Nullable OffsetDateTime creation,
    @Nullable OffsetDateTime done)
    implements ServiceTask {

  /** Checks the components. */
  public ZoneTask {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(state, "state");
  }

  static ZoneTask of(String zone, DomainZoneTask task) {
    return new ZoneTask(
        zone,
        task.id(),
        task.function().value(),
        task.status().value(),
        task.comment(),
        task.creationDate(),
        task.doneDate());
  }

  @Override
  public TaskReference reference() {
    return new TaskReference(TaskReference.Kind.ZONE, zone, id);
  }

  /** Returns {@code task 42 (ZoneImport) of example.com}, as messages show it. */
  @Override
  public String toString() {
    return reference().taskOf(type);
  }
}
