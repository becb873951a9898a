package dev.ovhdo.cli.key;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.cli.names.KnownNames;
import dev.ovhdo.cli.names.NameKind;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code key list}: the account's SSH keys with their fingerprints. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do key list",
    })
@Calls(Calls.KEY_BY_NAME)
public final class KeyList extends ListCommand<NichandleSshKey> {
  static final String[] COLUMNS = {"keyName", "type", "fingerprint", "comment"};

  public KeyList() {
    super(COLUMNS);
  }

  @Override
  protected Listing<NichandleSshKey> list(CommandContext context) {
    return context.ovh().sshKeys().list();
  }

  @Override
  protected Optional<KnownNames> names(List<NichandleSshKey> all) {
    return Optional.of(
        KnownNames.of(NameKind.KEY, all, key -> key.optional(NichandleSshKey::keyName)));
  }

  @Override
  protected Row row(NichandleSshKey key) {
    return KeyRow.of(key);
  }
}
