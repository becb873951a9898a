package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code get-console}: the URL of a page with the console of a VPS. */
@Command
@Calls({Calls.VPS_BY_NAME, "POST /vps/{serviceName}/getConsoleUrl"})
public final class GetConsole implements Verb {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Override
  public void run(Session session) {
    String url = session.ovh().vps().console(vps);
    session.results().text(url + "\n", Row.empty().with("url", url));
  }
}
