package dev.ovhdo.cli.key;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code key show}: an SSH key of the account, with its type, fingerprint and comment. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do key show laptop --query key -o text >> ~/.ssh/authorized_keys",
    })
@Calls(Calls.KEY_BY_NAME)
public final class KeyShow implements CliCommand {
  @Parameters(paramLabel = "KEY", description = "The key's name, as 'key list' shows it")
  String name = "";

  @Override
  public void run(CommandContext context) {
    context
        .results()
        .row(
            KeyRow.of(context.ovh().sshKeys().get(name)),
            "keyName",
            "type",
            "bits",
            "fingerprint",
            "comment",
            "key");
  }
}
