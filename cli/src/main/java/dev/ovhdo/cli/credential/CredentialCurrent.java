package dev.ovhdo.cli.credential;

import dev.ovhdo.api.Credential;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;

/** {@code credential current}: the credential that this command uses. */
@Command
@Calls(CredentialRows.CALLS)
public final class CredentialCurrent implements Verb {
  @Override
  public void run(Session session) {
    Credential credential = session.ovh().credentials().current();
    session
        .results()
        .row(CredentialRows.of(session, credential).row(credential), CredentialRows.DETAILS);
  }
}
