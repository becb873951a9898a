package dev.ovhdo.cli.vps;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.vps.VpsRescueService;
import dev.ovhdo.api.vps.VpsRescueService.NetbootChange;
import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.Failures;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.machine.HostKeyRenewal.OldKeys;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsNetbootEnum;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The change flow of {@code vps rescue} and {@code vps unrescue}. */
final class NetbootFlow {
  private final CommandContext context;
  private final VpsNetbootEnum mode;
  private final AtomicReference<NetbootChange> change = new AtomicReference<>();

  private NetbootFlow(CommandContext context, VpsNetbootEnum mode) {
    this.context = context;
    this.mode = mode;
  }

  /** Returns the flow that boots a VPS into its rescue system. */
  static MachineChangeFlow rescue(
      CommandContext context, MachineChangeOptions options, SshOptions ssh, String vps) {
    return new NetbootFlow(context, VpsNetbootEnum.RESCUE)
        .prepare(
            new MachineChangeFlow(context, options, ssh),
            vps,
            "reboot %s into the rescue system",
            "already boots the rescue system",
            "has booted its rescue system");
  }

  /** Returns the flow that boots a VPS from its own disk. */
  static MachineChangeFlow unrescue(
      CommandContext context, MachineChangeOptions options, SshOptions ssh, String vps) {
    return new NetbootFlow(context, VpsNetbootEnum.LOCAL)
        .prepare(
            new MachineChangeFlow(context, options, ssh),
            vps,
            "reboot %s from its own disk",
            "already boots its own disk",
            "has booted its own disk");
  }

  /**
   * Sets the steps of the flow.
   *
   * @param title the title of the plan, with {@code %s} for the name of the VPS
   * @param already the predicate of the message if the VPS boots in this mode already
   * @param done the predicate of the final message
   */
  private MachineChangeFlow prepare(
      MachineChangeFlow flow, String vps, String title, String already, String done) {
    VpsStatus status = VpsText.requireIdle(context, vps);
    String name = status.vps().name();
    boolean rescue = mode.equals(VpsNetbootEnum.RESCUE);
    // The keys of the disk, to which unrescue returns, may be in known_hosts.
    return flow.plan(VpsText.label(status.vps()), VpsText.plan(status, title))
        .requestAndFind(ovh -> request(ovh, name))
        .pollBy(this::await)
        .mayStayUp()
        .nothingToDoIf(
            status.vps().optional(Vps::netbootMode).filter(mode::equals).isPresent(),
            already + " (state: " + VpsText.state(status.vps()) + ")")
        .renewHostKeys(
            status.ips(),
            rescue ? OldKeys.KNOWN_HOSTS_AND_SERVER : OldKeys.SERVER,
            () -> rescue ? Optional.of("root") : VpsText.loginUser(context.ovh().vps(), name))
        .done(done);
  }

  private Optional<Supplier<Task>> request(Ovh ovh, String name) {
    VpsRescueService rescue = ovh.vps().rescueMode();
    Optional<NetbootChange> requested =
        mode.equals(VpsNetbootEnum.RESCUE) ? rescue.enter(name) : rescue.leave(name);
    requested.ifPresent(change::set);
    return requested.map(same -> () -> task(rescue, same));
  }

  private static Task task(VpsRescueService rescue, NetbootChange accepted) {
    try {
      return rescue.task(accepted);
    } catch (OutcomeUnknownException e) {
      throw new CommandException(
          Failures.exitCode(e),
          "%s 'ovh-do vps tasks %s' lists the task, and 'ovh-do wait vps/%s/task/ID --host-keys' waits for its end and renews the host keys"
              .formatted(e.getMessage(), accepted.serviceName(), accepted.serviceName()),
          e);
    }
  }

  private Task await(Task started, WaitOptions options, Consumer<? super Task> listener) {
    return context.ovh().vps().rescueMode().await(change.get(), options, listener);
  }
}
