package dev.ovhdo.cli.credential;

import dev.ovhdo.api.account.Credential;
import dev.ovhdo.cli.change.DryRunOption;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code credential flush}: removes the expired credentials, and prints them. */
@Command(
    footer = {
      "",
      "Each line has the credential's id, its application's id, and its expiration.",
      "",
      "Example:",
      "  ovh-do credential flush",
    })
@Calls({CredentialList.CALLS, "DELETE /me/api/credential/{credentialId}"})
public final class CredentialFlush implements CliCommand {
  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public void run(CommandContext context) {
    dryRun.apply(context);
    List<Credential> removed = context.ovh().credentials().flushExpired();
    StringBuilder lines = new StringBuilder();
    for (Credential credential : removed) {
      Object expiration = credential.expiration() == null ? "-" : credential.expiration();
      Object application = credential.applicationId() == null ? "-" : credential.applicationId();
      lines.append("%s %s %s\n".formatted(credential.id(), application, expiration));
    }
    List<Row> rows = CredentialRows.withoutLookups(context).rows(removed);
    context.results().text(lines.toString(), rows, "credentialId", "applicationId", "expiration");
    if (removed.isEmpty()) {
      context.terminal().note("no credential has expired");
    }
  }
}
