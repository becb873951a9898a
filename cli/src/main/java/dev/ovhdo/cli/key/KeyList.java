package dev.ovhdo.cli.key;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;

/** {@code key list}: the account's SSH keys with their fingerprints. */
@Command
@Calls(Calls.KEY_BY_NAME)
public final class KeyList implements CliCommand {
  static final String[] COLUMNS = {"keyName", "type", "fingerprint", "default", "comment"};

  @Override
  public void run(CommandContext context) {
    context
        .results()
        .rows(
            context.reportVanished(context.ovh().sshKeys().list()).stream()
                .map(KeyRow::of)
                .toList(),
            COLUMNS);
  }
}
