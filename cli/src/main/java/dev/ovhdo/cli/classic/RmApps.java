package dev.ovhdo.cli.classic;

import dev.ovhdo.api.ApplicationService;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rm-apps}: removes applications and their credentials. */
@Command
@Calls({
  "GET /me/api/application",
  "GET /me/api/application/{applicationId}",
  "DELETE /me/api/application/{applicationId}"
})
public final class RmApps implements Verb {
  @Parameters(
      paramLabel = "NAME|ID",
      arity = "1..*",
      description = "The application's name or number, as ls-apps shows them")
  List<String> applications = List.of();

  @Override
  public void run(Session session) {
    ApplicationService service = session.ovh().applications();
    Removal.each(session, applications, name -> Row.of(service.one(name)), service::remove);
  }
}
