package dev.ovhdo.cli.app;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.account.Credential;
import dev.ovhdo.api.account.CredentialService.CredentialFilter;
import dev.ovhdo.api.account.CredentialState;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.change.Removal;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.routes.me.AuthApplicationStatusEnum;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code app delete}: removes applications; their consumer keys become invalid. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do app delete old-script",
    })
@Calls({
  AppList.CALLS,
  "GET /auth/currentCredential",
  "GET /me/api/credential",
  "GET /me/api/credential/{credentialId}",
  "DELETE /me/api/application/{applicationId}"
})
public final class AppDelete implements CliCommand {
  @Parameters(
      paramLabel = "NAME|ID",
      arity = "1..*",
      description = "The application's name or number, as 'app list' shows them")
  List<String> names = List.of();

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    List<AuthApiApplication> applications =
        Removal.existing(context, names, context.ovh().applications()::get).values().stream()
            .distinct()
            .toList();
    if (!applications.isEmpty()) {
      remove(context, applications);
    }
    if (context.results().isRequested()) {
      context.results().rows(applications.stream().map(Row::of).toList(), AppList.COLUMNS);
    }
  }

  private void remove(CommandContext context, List<AuthApiApplication> applications) {
    Long own = ownApplicationId(context);
    Confirmation confirmation = new Confirmation(context, change);
    Ovh ovh = confirmation.confirmByName(plan(context, applications, own));
    context.forEach(
        Removal.ownLast(applications, each -> isOwn(each, own)).stream()
            .map(each -> String.valueOf(each.applicationId()))
            .toList(),
        ovh.applications()::remove);
  }

  private static @Nullable Long ownApplicationId(CommandContext context) {
    try {
      return context.ovh().credentials().current().applicationId();
    } catch (ApiException | DecodeException e) {
      return null;
    }
  }

  private static String name(AuthApiApplication application) {
    return application
        .optional(AuthApiApplication::name)
        .orElseGet(() -> String.valueOf(application.applicationId()));
  }

  private static boolean isOwn(AuthApiApplication application, @Nullable Long own) {
    return application.applicationId().equals(own);
  }

  private static Plan plan(
      CommandContext context, List<AuthApiApplication> applications, @Nullable Long own) {
    return Removal.plan(
        applications.stream()
            .map(each -> new Plan.Fact(name(each), fact(context, each, own)))
            .toList(),
        "remove the application %s and its credentials",
        "remove %s applications and their credentials");
  }

  private static String fact(
      CommandContext context, AuthApiApplication application, @Nullable Long own) {
    return "%s, %s%s%s"
        .formatted(
            application.applicationId(),
            application
                .optional(AuthApiApplication::status)
                .map(AuthApplicationStatusEnum::value)
                .orElse("in an unknown state"),
            validCredentials(context, application),
            isOwn(application, own)
                ? "; used by this command: its consumer key becomes invalid"
                : "");
  }

  /** Returns the number of valid credentials; empty where they cannot be listed. */
  private static String validCredentials(CommandContext context, AuthApiApplication application) {
    try {
      List<Credential> valid =
          context
              .ovh()
              .credentials()
              .list(
                  CredentialFilter.of()
                      .withApplication(application.applicationId())
                      .withState(CredentialState.VALIDATED))
              .items();
      return ", " + valid.size() + " valid credential" + (valid.size() == 1 ? "" : "s");
    } catch (ApiException | DecodeException e) {
      return "";
    }
  }
}
