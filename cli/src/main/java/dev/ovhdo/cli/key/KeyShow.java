package dev.ovhdo.cli.key;

import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
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
public final class KeyShow implements Verb {
  @Parameters(paramLabel = "NAME", description = "The key's name, as 'key list' shows it")
  String name = "";

  @Override
  public void run(Session session) {
    session
        .results()
        .row(
            KeyRow.of(session.ovh().sshKeys().one(name)),
            "keyName",
            "default",
            "type",
            "bits",
            "fingerprint",
            "comment",
            "key");
  }
}
