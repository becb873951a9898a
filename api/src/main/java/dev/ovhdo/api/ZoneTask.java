package dev.ovhdo.api;

import dev.ovhdo.routes.domain.DomainZoneTask;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Work on a DNS zone, as it was at one moment. Immutable.
 *
 * @param zone the zone
 * @param id the number under which the API knows it; unique for this zone
 * @param type what is being done: {@code ZoneImport}, {@code ZoneRestore}
 * @param state the API's own word: {@code todo}, {@code doing}, {@code done}, {@code error}, {@code
 *     problem}
 * @param remark what OVHcloud says about it; null where it says nothing
 * @param creation when it was asked for; null where the API does not tell
 * @param done when it ended; null until then
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

  /** Checks the parts. */
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
