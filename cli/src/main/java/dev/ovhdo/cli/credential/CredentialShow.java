package dev.ovhdo.cli.credential;

import dev.ovhdo.api.account.Credential;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code credential show}: a credential with its access rules. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do credential show 1234567890",
    })
@Calls({CredentialList.CALLS, CredentialRows.CALLS})
public final class CredentialShow implements CliCommand {
  @Parameters(
      paramLabel = "ID",
      description = "The number of the credential, as 'credential list' shows it")
  long id;

  @Override
  public void run(CommandContext context) {
    Credential credential = context.ovh().credentials().get(id);
    context.results().row(CredentialRows.of(context).row(credential), CredentialRows.DETAILS);
  }
}
