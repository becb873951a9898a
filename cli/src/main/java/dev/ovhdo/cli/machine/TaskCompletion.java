package dev.ovhdo.cli.machine;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.machine.HostKeyRenewal.OldKeys;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsImage;
import dev.ovhdo.routes.vps.VpsNetbootEnum;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Completes the change of a machine whose task an earlier run has started: waits for the task,
 * renews the host keys and prints the login.
 */
final class TaskCompletion {
  /** The tasks that install a new system: every host key after such a task is new. */
  private static final Set<String> INSTALLATIONS = Set.of("reinstallVm", "reinstallServer");

  private final Ovh ovh;
  private final MachineChangeFlow flow;

  TaskCompletion(Ovh ovh, MachineChangeFlow flow) {
    this.ovh = ovh;
    this.flow = flow;
  }

  /**
   * Checks that a task is one of a machine.
   *
   * @throws InvalidInputException if the resource has no host keys
   */
  static void requireMachine(TaskReference reference) {
    if (reference.kind() != TaskReference.Kind.VPS
        && reference.kind() != TaskReference.Kind.SERVER) {
      throw new InvalidInputException(
          "--host-keys needs the task of a VPS or a server, not " + reference);
    }
  }

  void run(Task task) {
    String name = task.reference().resource();
    if (task.reference().kind() == TaskReference.Kind.VPS) {
      Vps vps = ovh.vps().get(name);
      String label = MachineText.label(name, vps.optional(Vps::displayName).orElse(null));
      run(task, label, ovh.vps().ips(name), () -> userOfVps(name));
    } else {
      ServerStatus status = ovh.servers().status(name);
      run(task, name, status.address().stream().toList(), () -> userOfServer(name));
    }
  }

  private void run(Task task, String label, List<String> ips, Supplier<Optional<String>> user) {
    boolean isInstallation = INSTALLATIONS.contains(String.valueOf(task.type()));
    if (!isInstallation) {
      flow.mayStayUp();
    }
    flow.plan(label, Plan.of(task.reference().resource(), ""))
        .continueWith(task)
        .renewHostKeys(ips, isInstallation ? OldKeys.NONE : OldKeys.SERVER, user)
        .done(
            "has completed task "
                + task.id()
                + (task.type() == null ? "" : " (" + task.type() + ")"))
        .run();
  }

  private Optional<String> userOfVps(String name) {
    if (ovh.vps()
        .get(name)
        .optional(Vps::netbootMode)
        .filter(VpsNetbootEnum.RESCUE::equals)
        .isPresent()) {
      return Optional.of("root");
    }
    return ovh.vps()
        .images()
        .current(name)
        .flatMap(image -> image.optional(VpsImage::name))
        .flatMap(SshLogin::userOfImage);
  }

  private Optional<String> userOfServer(String name) {
    ServerStatus status = ovh.servers().status(name);
    ServerBoot boot = status.boot();
    return boot != null && boot.kind() == ServerBoot.Kind.RESCUE
        ? Optional.of("root")
        : status.server().optional(DedicatedServer::os).flatMap(SshLogin::userOfImage);
  }
}
