package dev.ovhdo.cli.classic;

import dev.ovhdo.api.SshKey;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;

/** {@code ls-keys}: the account's public SSH keys. */
@Command
public final class LsKeys implements Verb {
  @Override
  public void run(Session session) {
    for (SshKey key : session.complete(session.ovh().sshKeys().list())) {
      session.out().line(key.name() + " " + key.key());
    }
  }
}
