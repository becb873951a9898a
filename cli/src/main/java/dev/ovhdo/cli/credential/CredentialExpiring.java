package dev.ovhdo.cli.credential;

import dev.ovhdo.api.account.Credential;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code credential expiring}: the valid credentials that expire soon. */
@Command(
    footer = {
      "",
      "The exit code is 0 with or without results. In a script:",
      "  test -z \"$(ovh-do credential expiring --days 7 --no-header)\" || …",
      "",
      "Example:",
      "  ovh-do credential expiring --days 7",
    })
@Calls({CredentialList.CALLS, CredentialRows.CALLS})
public final class CredentialExpiring extends ListCommand<Credential> {
  /** A thousand years; larger numbers overflow when added to the present. */
  private static final int MOST_DAYS = 365_250;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "14",
      description = "Only credentials that expire within this number of days (default: 14)")
  int days = 14;

  public CredentialExpiring() {
    super("credentialId", "application", "expiration", "daysLeft?", "lastUse?", "inUse");
  }

  @Override
  protected Listing<Credential> list(CommandContext context) {
    if (days < 0 || days > MOST_DAYS) {
      throw new CommandException(
          ExitCode.USAGE, "credential expiring: --days must be 0 to " + MOST_DAYS);
    }
    return context.ovh().credentials().expiring(Duration.ofDays(days));
  }

  @Override
  protected List<Row> rows(CommandContext context, List<Credential> credentials) {
    return CredentialRows.of(context).rows(credentials);
  }

  @Override
  protected void notes(CommandContext context, List<Credential> credentials) {
    if (credentials.isEmpty()) {
      context
          .terminal()
          .note("no credential expires within " + days + (days == 1 ? " day" : " days"));
    }
  }
}
