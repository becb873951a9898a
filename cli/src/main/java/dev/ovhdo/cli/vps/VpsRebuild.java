package dev.ovhdo.cli.vps;

import dev.ovhdo.api.sshkey.SshKeyChoice;
import dev.ovhdo.api.vps.Rebuild;
import dev.ovhdo.api.vps.RebuildPlan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.SshKeyOption;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.rebuild.RebuildFlow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vps rebuild}: reinstalls a VPS with an image and an SSH key. */
@Command(
    footer = {
      "",
      "All data on the disk is lost. IMAGE is an id, a name, or a regular expression",
      "that is searched in the names, ignoring case; if several images match, the",
      "newest is installed. The key is always sent in full: OVHcloud ignores unknown",
      "names.",
      "",
      "Afterwards the new host keys of the VPS are added to ~/.ssh/known_hosts.",
      "",
      "Examples:",
      "  ovh-do vps rebuild vps-1 debian --key laptop",
      "  ovh-do vps rebuild vps-1 'Ubuntu 24' --key ~/.ssh/id_ed25519.pub --yes",
    })
@Calls(RebuildFlow.CALLS)
public final class VpsRebuild implements CliCommand {
  @Parameters(index = "0", paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Parameters(index = "1", paramLabel = "IMAGE", description = "The image to install")
  String image = "";

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
    MachineChangeFlow flow = new MachineChangeFlow(context, options, ssh);
    SshKeyOption.Selection selected = selectedKey(context);
    RebuildPlan plan =
        context
            .ovh()
            .vps()
            .plan(vps, new Rebuild(image, selected.choice(), password && !noKey, rtm));
    RebuildFlow.prepare(context, flow, plan, selected.reason())
        .result((finished, login) -> print(context, RebuildFlow.row(plan, finished, login)))
        .run();
  }

  private static void print(CommandContext context, Row row) {
    if (context.results().isRequested()) {
      context
          .results()
          .row(
              row, "task", "state", "image=image.name", "user=login.user", "address=login.address");
    }
  }

  private SshKeyOption.Selection selectedKey(CommandContext context) {
    if (noKey) {
      key.rejectTogetherWith("--no-key");
      return SshKeyOption.Selection.ofUser(SshKeyChoice.ofNone());
    }
    return key.select(context);
  }
}
