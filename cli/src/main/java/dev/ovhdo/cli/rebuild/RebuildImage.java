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

/** {@code rebuild}: reinstalls a VPS with an image. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do rebuild vps-1 'Debian 12' laptop",
    })
@Calls(RebuildFlow.CALLS)
public final class RebuildImage implements CliCommand {
  @Parameters(
      index = "0",
      paramLabel = "VPS",
      description = "The VPS, by its service name or display name")
  private String vps = "";

  @Parameters(
      index = "1",
      paramLabel = "IMAGE",
      description =
          "The image: its id, its name, or a regular expression that is searched in the names; if"
              + " several match, the newest is installed")
  private String image = "";

  @Parameters(
      index = "2",
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
    ClassicRebuildOutput.run(context, options, ssh, vps, Rebuild.ofImage(image), key);
  }
}
