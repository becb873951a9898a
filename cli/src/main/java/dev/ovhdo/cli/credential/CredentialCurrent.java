package dev.ovhdo.cli.credential;

import dev.ovhdo.api.account.Credential;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;

/** {@code credential current}: the credential that this command uses. */
@Command
@Calls(CredentialRows.CALLS)
public final class CredentialCurrent implements CliCommand {
  @Override
  public void run(CommandContext session) {
    Credential credential = session.ovh().credentials().current();
    session
        .results()
        .row(CredentialRows.of(session, credential).row(credential), CredentialRows.DETAILS);
  }
}
