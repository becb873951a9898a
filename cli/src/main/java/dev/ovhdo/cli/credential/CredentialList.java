package dev.ovhdo.cli.credential;

import dev.ovhdo.api.account.Credential;
import dev.ovhdo.api.account.CredentialService.CredentialFilter;
import dev.ovhdo.api.account.CredentialState;
import dev.ovhdo.catalog.text.Suggestions;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.WatchedListCommand;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code credential list}: the credentials of the account, with application and expiration. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do credential list --state validated",
    })
@Calls({CredentialList.CALLS, CredentialRows.CALLS})
public final class CredentialList extends WatchedListCommand<Credential> {
  static final String CALLS = "GET /me/api/credential, GET /me/api/credential/{credentialId}";

  private static final List<String> STATES =
      List.of("validated", "pendingValidation", "expired", "refused");

  @Option(
      names = "--application",
      paramLabel = "NAME|ID",
      description = "Only credentials of this application")
  @Nullable String application;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description =
          "Only credentials in this state: validated, pendingValidation, expired or refused")
  @Nullable String state;

  public CredentialList() {
    super(CredentialRows.COLUMNS);
  }

  @Override
  protected Listing<Credential> list(CommandContext context) {
    return context.ovh().credentials().list(filter(context));
  }

  @Override
  protected List<Row> rows(CommandContext context, List<Credential> credentials) {
    return CredentialRows.of(context).rows(credentials);
  }

  private CredentialFilter filter(CommandContext context) {
    CredentialFilter filter = CredentialFilter.of();
    String requestedState = state;
    if (requestedState != null) {
      filter =
          filter.withState(
              STATES.stream()
                  .filter(requestedState::equalsIgnoreCase)
                  .findFirst()
                  .map(CredentialState::of)
                  .orElseThrow(() -> unknown(requestedState)));
    }
    String nameOrId = application;
    if (nameOrId == null) {
      return filter;
    }
    // Credentials may belong to applications that are not the account's, such as the web console.
    return filter.withApplication(
        nameOrId.matches("\\d{1,18}")
            ? Long.parseLong(nameOrId)
            : context.ovh().applications().get(nameOrId).applicationId());
  }

  private static CommandException unknown(String state) {
    return new CommandException(
        ExitCode.USAGE,
        "credential list: '"
            + state
            + "' is not a state; the states are "
            + String.join(", ", STATES)
            + Suggestions.question(state, STATES).map(question -> "; " + question).orElse(""));
  }
}
