package dev.ovhdo.cli.credential;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.account.Credential;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.change.Removal;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code credential delete}: removes credentials; their consumer keys become invalid. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do credential delete 1234567890",
    })
@Calls({CredentialList.CALLS, CredentialRows.CALLS, "DELETE /me/api/credential/{credentialId}"})
public final class CredentialDelete implements CliCommand {
  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "The number of the credential, as 'credential list' shows it")
  List<Long> ids = List.of();

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    List<Credential> credentials =
        List.copyOf(Removal.existing(context, ids, context.ovh().credentials()::get).values());
    CredentialRows rows = CredentialRows.of(context);
    if (!credentials.isEmpty()) {
      remove(context, rows, credentials);
    }
    if (context.results().isRequested()) {
      context.results().rows(rows.rows(credentials), CredentialRows.COLUMNS);
    }
  }

  private void remove(CommandContext context, CredentialRows rows, List<Credential> credentials) {
    refuseOwn(rows, credentials);
    Confirmation confirmation = new Confirmation(context, change);
    Ovh ovh = confirmation.confirmByName(plan(rows, credentials));
    context.forEach(
        Removal.ownLast(credentials, rows::isCurrent).stream()
            .map(each -> String.valueOf(each.id()))
            .toList(),
        id -> ovh.credentials().remove(Long.parseLong(id)));
  }

  private void refuseOwn(CredentialRows rows, List<Credential> credentials) {
    if (change.skipsConfirmation()) {
      return;
    }
    credentials.stream()
        .filter(rows::isCurrent)
        .findFirst()
        .ifPresent(
            own -> {
              throw new CommandException(
                  ExitCode.REFUSED,
                  own.id()
                      + " is the credential in use: after its removal the next command needs a new"
                      + " consumer key; --yes removes it anyway");
            });
  }

  private static Plan plan(CredentialRows rows, List<Credential> credentials) {
    return Removal.plan(
        credentials.stream()
            .map(each -> new Plan.Fact(String.valueOf(each.id()), fact(rows, each)))
            .toList(),
        "remove the credential %s",
        "remove %s credentials");
  }

  private static String fact(CredentialRows rows, Credential credential) {
    return "%s, of %s, %s%s"
        .formatted(
            credential.state() == null ? "in an unknown state" : credential.state(),
            rows.applicationName(credential),
            credential.lastUse() == null ? "never used" : "last used " + credential.lastUse(),
            rows.isCurrent(credential) ? " (in use by this command)" : "");
  }
}
