package dev.ovhdo.cli.credential;

import dev.ovhdo.api.account.Credential;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;

/** {@code credential current}: the credential that this command uses. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do credential current",
    })
@Calls(CredentialRows.CALLS)
public final class CredentialCurrent implements CliCommand {
  @Override
  public void run(CommandContext context) {
    Credential credential = context.ovh().credentials().current();
    context
        .results()
        .row(CredentialRows.of(context, credential).row(credential), CredentialRows.DETAILS);
  }
}
