package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.me.NichandleSshKey;
import picocli.CommandLine.Command;

/** {@code ls-keys}: the account's public SSH keys. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do ls-keys",
    })
@Calls(Calls.KEY_BY_NAME)
public final class LsKeys implements CliCommand {
  @Override
  public void run(CommandContext context) {
    Listing<NichandleSshKey> keys = context.reportUnread(context.ovh().sshKeys().list());
    context
        .results()
        .text(
            ClassicText.lines(keys, LsKeys::line),
            keys.stream().map(Row::of).toList(),
            "keyName",
            "key");
  }

  /** Returns the line of a key; {@code add-key} prints it too. */
  static String line(NichandleSshKey key) {
    return key.optional(NichandleSshKey::keyName).orElse("unknown")
        + " "
        + key.optional(NichandleSshKey::key).orElse("unknown");
  }
}
