package dev.ovhdo.fleet.operation;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.routes.vps.VpsTaskTypeEnum;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates a snapshot of each VPS; OVHcloud refuses it for a VPS that has one.
 *
 * @param description the description of each snapshot; empty for none
 */
public record VpsSnapshot(String description) implements Operation {
  static final String NAME = "vps snapshot create";

  /** Checks the description. */
  public VpsSnapshot {
    Objects.requireNonNull(description, "description");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public TaskReference.Kind kind() {
    return TaskReference.Kind.VPS;
  }

  @Override
  public boolean losesData() {
    return false;
  }

  @Override
  public void writeTo(ObjectNode json) {
    json.put("description", description);
  }

  @Override
  public Change prepare(Ovh ovh, String target) {
    String name = ovh.vps().get(target).name();
    ovh.tasks().requireIdle(kind(), name);
    return change(name);
  }

  @Override
  public List<ListedItem<Change>> prepareAll(Ovh ovh, List<String> targets) {
    return Preparations.ofIdle(ovh, this, targets, this::change);
  }

  private Change change(String name) {
    return new Change(
        kind(),
        name,
        VpsTaskTypeEnum.CREATE_SNAPSHOT.value(),
        description,
        with ->
            description.isEmpty()
                ? with.vps().snapshots().create(name)
                : with.vps().snapshots().create(name, description));
  }
}
