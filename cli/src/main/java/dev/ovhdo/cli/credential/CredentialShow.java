package dev.ovhdo.cli.credential;

import dev.ovhdo.api.Credential;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code credential show}: a credential with its access rules. */
@Command
@Calls({CredentialList.CALLS, CredentialRows.CALLS})
public final class CredentialShow implements Verb {
  @Parameters(
      paramLabel = "ID",
      description = "The number of the credential, as 'credential list' shows it")
  long id;

  @Override
  public void run(Session session) {
    Credential credential = session.ovh().credentials().one(id);
    session.results().row(CredentialRows.of(session).row(credential), CredentialRows.DETAILS);
  }
}
