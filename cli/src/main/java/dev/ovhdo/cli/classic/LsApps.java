package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.routes.me.AuthApiApplication;
import picocli.CommandLine.Command;

/** {@code ls-apps}: the applications that may ask for access to the account. */
@Command
@Calls({"GET /me/api/application", "GET /me/api/application/{applicationId}"})
public final class LsApps implements Verb {
  @Override
  public void run(Session session) {
    for (AuthApiApplication app : session.complete(session.ovh().applications().list())) {
      String line =
          "%s %s %s %s".formatted(app.name(), app.applicationId(), app.status(), app.description());
      session.out().line(line);
    }
  }
}
