package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.me.NichandleSshKey;
import picocli.CommandLine.Command;

/** {@code ls-keys}: the account's public SSH keys. */
@Command
@Calls(Calls.KEY_BY_NAME)
public final class LsKeys implements Verb {
  @Override
  public void run(Session session) {
    Listing<NichandleSshKey> keys = session.complete(session.ovh().sshKeys().list());
    session
        .results()
        .text(
            Lines.of(keys, LsKeys::line),
            keys.stream().map(Row::of).toList(),
            "keyName",
            "default",
            "key");
  }

  /** Returns the line of a key; {@code add-key} prints it too. */
  static String line(NichandleSshKey key) {
    return key.keyName() + " " + key.key();
  }
}
