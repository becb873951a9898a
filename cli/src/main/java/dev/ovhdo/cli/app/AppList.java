package dev.ovhdo.cli.app;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;

/** {@code app list}: the applications of the account. */
@Command
@Calls(AppList.CALLS)
public final class AppList implements Verb {
  static final String CALLS = "GET /me/api/application, GET /me/api/application/{applicationId}";

  static final String[] COLUMNS = {
    "name", "applicationId", "status", "applicationKey", "description"
  };

  @Override
  public void run(Session session) {
    session
        .results()
        .rows(
            session.complete(session.ovh().applications().list()).stream().map(Row::of).toList(),
            COLUMNS);
  }
}
