package dev.ovhdo.cli.vps;

import dev.ovhdo.api.sshkey.SshKeyChoice;
import dev.ovhdo.api.vps.Rebuild;
import dev.ovhdo.api.vps.RebuildPlan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.ImageOption;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineChanges;
import dev.ovhdo.cli.machine.SshKeyOption;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.cli.rebuild.RebuildFlow;
import dev.ovhdo.cli.select.ArgumentKind;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vps rebuild}: reinstalls a VPS with an image and an SSH key. */
@Command(
    footer = {
      "",
      "All data on the disk is lost. 'ovh-do vps images VPS' lists the images; an id is",
      "accepted as well. If several images match, the newest is installed. The key is",
      "always sent in full: OVHcloud ignores unknown names.",
      "",
      "Afterwards the new host keys of the VPS are added to ~/.ssh/known_hosts.",
      "",
      "Examples:",
      "  ovh-do vps rebuild vps-1 --image debian --key laptop",
      "  ovh-do vps rebuild vps-1 vps-2 --image 'Ubuntu 24' --key ~/.ssh/id_ed25519.pub",
    })
@Calls(RebuildFlow.CALLS)
public final class VpsRebuild implements CliCommand {
  @Parameters(arity = "1..*", paramLabel = "VPS", description = "Service names or display names")
  List<String> names = List.of();

  @Mixin ImageOption image = new ImageOption();

  @Mixin SshKeyOption key = new SshKeyOption();

  @Option(names = "--password", description = "Also have OVHcloud mail a password")
  boolean password;

  @Option(names = "--no-key", description = "Install no key: OVHcloud mails a password")
  boolean noKey;

  @Option(
      names = "--rtm",
      description = "Also install OVHcloud's monitoring agent, Real Time Monitoring")
  boolean rtm;

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Mixin SshOptions ssh = new SshOptions();

  @Override
  public void run(CommandContext context) {
    MachineChanges changes = new MachineChanges(context, options, ssh);
    ImageOption.Choice chosen =
        image.choose(context, "vps rebuild", names, ArgumentKind.IMAGE, ArgumentKind.VPS);
    SshKeyOption.Selection selected = selectedKey(context);
    Rebuild rebuild = new Rebuild(chosen.image(), selected.choice(), password && !noKey, rtm);
    changes.run(chosen.machines(), name -> flow(context, name, rebuild, selected.reason()));
  }

  private MachineChangeFlow flow(
      CommandContext context, String vps, Rebuild rebuild, String keyReason) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options, ssh);
    RebuildPlan plan = context.ovh().vps().plan(vps, rebuild);
    return RebuildFlow.prepare(context, flow, plan, keyReason)
        .result(
            (finished, login) -> RebuildFlow.row(plan, finished, login),
            "task",
            "state",
            "image=image.name",
            "user=login.user",
            "address=login.address");
  }

  private SshKeyOption.Selection selectedKey(CommandContext context) {
    if (noKey) {
      key.rejectTogetherWith("--no-key");
      return SshKeyOption.Selection.ofUser(SshKeyChoice.ofNone());
    }
    return key.select(context);
  }
}
