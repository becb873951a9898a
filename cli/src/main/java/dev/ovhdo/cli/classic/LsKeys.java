package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.routes.me.NichandleSshKey;
import picocli.CommandLine.Command;

/** {@code ls-keys}: the account's public SSH keys. */
@Command
@Calls(Calls.KEY_BY_NAME)
public final class LsKeys implements Verb {
  @Override
  public void run(Session session) {
    for (NichandleSshKey key : session.complete(session.ovh().sshKeys().list())) {
      session.out().line(key.keyName() + " " + key.key());
    }
  }
}
