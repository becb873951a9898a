package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.me.AuthApiApplication;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** {@code ls-apps}: the applications of the account. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do ls-apps",
    })
@Calls({"GET /me/api/application", "GET /me/api/application/{applicationId}"})
public final class LsApps implements CliCommand {
  @Override
  public void run(CommandContext context) {
    Listing<AuthApiApplication> apps = context.reportUnread(context.ovh().applications().list());
    context
        .results()
        .text(
            ClassicText.lines(apps, LsApps::line),
            apps.stream().map(Row::of).toList(),
            "name",
            "applicationId",
            "status",
            "description");
  }

  private static String line(AuthApiApplication app) {
    return "%s %s %s %s"
        .formatted(
            text(app, AuthApiApplication::name),
            text(app, AuthApiApplication::applicationId),
            text(app, AuthApiApplication::status),
            text(app, AuthApiApplication::description));
  }

  private static String text(
      AuthApiApplication app, Function<AuthApiApplication, Object> property) {
    return app.optional(property).map(String::valueOf).orElse("");
  }
}
