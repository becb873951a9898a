package dev.ovhdo.cli.key;

import dev.ovhdo.api.SshKeyService;
import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
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
public final class KeyDefault implements Verb {
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
  public void run(Session session) {
    String wanted = name;
    if ((wanted == null) != none) {
      throw new CommandException(ExitCode.USAGE, "key default: give either NAME or --none");
    }
    Change changing = new Change(session, change);
    SshKeyService keys = changing.unasked().sshKeys();
    List<String> changed;
    if (wanted != null) {
      keys.makeDefault(wanted);
      changed = List.of(wanted);
    } else {
      changed = keys.clearDefault();
      session.note(
          changed.isEmpty()
              ? "there was no default key"
              : String.join(", ", changed) + " is no longer the default key");
    }
    if (!changing.isRehearsed() && session.results().isAskedFor()) {
      List<Row> rows = changed.stream().map(keys::one).map(KeyRow::of).toList();
      session.results().rows(rows, KeyList.COLUMNS);
    }
  }
}
