package dev.ovhdo.cli.key;

import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;

/** {@code key list}: the account's SSH keys with their fingerprints. */
@Command
@Calls(Calls.KEY_BY_NAME)
public final class KeyList implements Verb {
  static final String[] COLUMNS = {"keyName", "type", "fingerprint", "default", "comment"};

  @Override
  public void run(Session session) {
    session
        .results()
        .rows(
            session.complete(session.ovh().sshKeys().list()).stream().map(KeyRow::of).toList(),
            COLUMNS);
  }
}
