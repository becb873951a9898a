package dev.ovhdo.cli.classic;

import dev.ovhdo.api.sshkey.SshKeyService;
import dev.ovhdo.cli.change.DryRunOption;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rm-keys}: removes SSH keys from the account; machines that have them keep them. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do rm-keys laptop",
    })
@Calls({Calls.KEY_BY_NAME, "DELETE /me/sshKey/{keyName}"})
public final class RmKeys implements CliCommand {
  @Parameters(
      paramLabel = "NAME",
      arity = "1..*",
      description = "The key's name, as ls-keys shows it")
  List<String> names = List.of();

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public void run(CommandContext context) {
    dryRun.apply(context);
    SshKeyService keys = context.ovh().sshKeys();
    // Keys are not read first: the access rules may grant removal without reading.
    ClassicRemoval.removeEach(
        context, names, name -> Row.empty().with("keyName", name), keys::remove);
  }
}
