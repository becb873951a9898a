package dev.ovhdo.fleet.operation;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.routes.dedicated.server.DedicatedTaskFunctionEnum;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Reboots each dedicated server, without shutting its system down. */
public record ServerReboot() implements Operation {
  static final String NAME = "server reboot";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public TaskReference.Kind kind() {
    return TaskReference.Kind.SERVER;
  }

  @Override
  public boolean losesData() {
    return false;
  }

  @Override
  public void writeTo(ObjectNode json) {}

  @Override
  public Change prepare(Ovh ovh, String target) {
    String name = ovh.servers().get(target).name();
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
        DedicatedTaskFunctionEnum.HARD_REBOOT.value(),
        "",
        with -> with.servers().reboot(name));
  }
}
