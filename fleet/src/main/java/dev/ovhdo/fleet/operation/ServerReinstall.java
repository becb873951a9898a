package dev.ovhdo.fleet.operation;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.api.server.ReinstallPlan;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.routes.dedicated.server.DedicatedTaskFunctionEnum;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reinstalls each dedicated server with the default storage layout: all data on its disks is lost.
 *
 * @param system the name, family or pattern of an operating system
 * @param key the name of the key in the account; null for a password by email
 */
public record ServerReinstall(String system, @Nullable String key) implements Operation {
  static final String NAME = "server reinstall";

  /** Checks the operating system. */
  public ServerReinstall {
    Objects.requireNonNull(system, "system");
  }

  /** Returns an operation that installs this operating system without an SSH key. */
  public static ServerReinstall ofSystem(String nameFamilyOrPattern) {
    return new ServerReinstall(nameFamilyOrPattern, null);
  }

  /** Returns a copy that installs this key of the account. */
  public ServerReinstall withSshKey(String name) {
    return new ServerReinstall(system, name);
  }

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
    return true;
  }

  @Override
  public void writeTo(ObjectNode json) {
    json.put("os", system);
    if (key != null) {
      json.put("key", key);
    }
  }

  @Override
  public Change prepare(Ovh ovh, String target) {
    Reinstall reinstall = Reinstall.ofSystem(system);
    ReinstallPlan plan =
        ovh.servers().installs().plan(target, key == null ? reinstall : reinstall.withSshKey(key));
    return new Change(
        kind(),
        plan.status().server().name(),
        DedicatedTaskFunctionEnum.REINSTALL_SERVER.value(),
        plan.operatingSystem(),
        with -> with.servers().installs().reinstall(plan));
  }

  @Override
  public List<ListedItem<Change>> prepareAll(Ovh ovh, List<String> targets) {
    return Preparations.alone(ovh, this, targets);
  }
}
