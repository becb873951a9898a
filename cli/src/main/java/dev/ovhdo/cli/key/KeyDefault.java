package dev.ovhdo.cli.key;

import dev.ovhdo.api.sshkey.SshKeyService;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code key default}: chooses the default SSH key of the account, or clears it. */
@Command(
    footer = {
      "",
      "OVHcloud installs the default key on machines that are reinstalled or started in",
      "rescue mode without another key.",
    })
@Calls({Calls.KEY_BY_NAME, KeyDefault.EDIT})
public final class KeyDefault implements CliCommand {
  static final String EDIT = "PUT /me/sshKey/{keyName}";

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "The key's name, as 'key list' shows it")
  @Nullable String name;

  @Option(names = "--none", description = "Clear the default key")
  boolean none;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    String keyName = name;
    if ((keyName == null) != none) {
      throw new CommandException(ExitCode.USAGE, "key default: give either NAME or --none");
    }
    Confirmation confirmation = new Confirmation(context, change);
    SshKeyService keys = confirmation.withoutQuestion().sshKeys();
    List<String> changed;
    if (keyName != null) {
      keys.makeDefault(keyName);
      changed = List.of(keyName);
    } else {
      changed = keys.clearDefault();
      context
          .terminal()
          .note(
              changed.isEmpty()
                  ? "there was no default key"
                  : String.join(", ", changed) + " is no longer the default key");
    }
    if (context.results().isRequested()) {
      List<Row> rows = changed.stream().map(keys::get).map(KeyRow::of).toList();
      context.results().rows(rows, KeyList.COLUMNS);
    }
  }
}
