package dev.ovhdo.cli.app;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.me.AuthApiApplication;
import picocli.CommandLine.Command;

/** {@code app list}: the applications of the account. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do app list",
    })
@Calls(AppList.CALLS)
public final class AppList extends ListCommand<AuthApiApplication> {
  static final String CALLS = "GET /me/api/application, GET /me/api/application/{applicationId}";

  static final String[] COLUMNS = {
    "name", "applicationId", "status", "applicationKey?", "description"
  };

  public AppList() {
    super(COLUMNS);
  }

  @Override
  protected Listing<AuthApiApplication> list(CommandContext context) {
    return context.ovh().applications().list();
  }
}
