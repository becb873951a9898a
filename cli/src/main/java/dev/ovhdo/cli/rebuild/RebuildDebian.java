package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.vps.Rebuild;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.key.PublicKeyReader;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.SshOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rebuild-debian}: reinstalls a VPS with the newest available Debian. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do rebuild-debian vps-1 laptop",
    })
@Calls(RebuildFlow.CALLS)
public final class RebuildDebian implements CliCommand {
  @Parameters(
      index = "0",
      paramLabel = "VPS",
      description = "The VPS, by its service name or display name")
  private String vps = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "KEY",
      description =
          "The SSH key of the account to install (default: "
              + PublicKeyReader.DEFAULT_NAME
              + ", else as --key of 'vps rebuild')")
  private @Nullable String key;

  @Mixin private MachineChangeOptions options = new MachineChangeOptions();

  @Mixin private SshOptions ssh = new SshOptions();

  @Override
  public void run(CommandContext context) {
    ClassicRebuildOutput.run(context, options, ssh, vps, Rebuild.ofImage("Debian"), key);
  }
}
