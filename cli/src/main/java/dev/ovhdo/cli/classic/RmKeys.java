package dev.ovhdo.cli.classic;

import dev.ovhdo.api.SshKeyService;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rm-keys}: removes SSH keys from the account; machines that have them keep them. */
@Command
@Calls({"GET /me/sshKey", "DELETE /me/sshKey/{keyName}"})
public final class RmKeys implements Verb {
  @Parameters(
      paramLabel = "NAME",
      arity = "1..*",
      description = "The key's name, as ls-keys shows it")
  List<String> names = List.of();

  @Override
  public void run(Session session) {
    SshKeyService keys = session.ovh().sshKeys();
    // Keys are not read first: the access rules may grant removal without reading.
    Removal.each(session, names, name -> Row.empty().with("keyName", name), keys::remove);
  }
}
