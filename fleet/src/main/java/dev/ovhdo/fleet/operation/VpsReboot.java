package dev.ovhdo.fleet.operation;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.routes.vps.VpsTaskTypeEnum;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Reboots each VPS. */
public record VpsReboot() implements Operation {
  static final String NAME = "vps reboot";

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
  public void writeTo(ObjectNode json) {}

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
        kind(), name, VpsTaskTypeEnum.REBOOT_VM.value(), "", with -> with.vps().reboot(name));
  }
}
