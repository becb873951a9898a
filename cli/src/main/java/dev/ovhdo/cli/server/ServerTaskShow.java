package dev.ovhdo.cli.server;

import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code server task}: one task of a server. */
@Command
@Calls({Calls.SERVER_BY_NAME, Calls.SERVER_TASK})
public final class ServerTaskShow implements Verb {
  @Parameters(index = "0", paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Parameters(index = "1", paramLabel = "ID", description = "The id of the task")
  long id;

  @Override
  public void run(Session session) {
    session
        .results()
        .row(ServerTaskList.row(session.ovh().servers().task(server, id)), ServerTaskList.COLUMNS);
  }
}
