package dev.ovhdo.cli.server;

import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.routes.dedicated.server.DedicatedServerDedicatedWithIam;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code server rename}: sets the display name, by which every command finds a server too. */
@Command
@Calls({
  Calls.SERVER_BY_NAME,
  "GET /dedicated/server/{serviceName}/serviceInfos",
  "PUT /services/{serviceId}"
})
public final class ServerRename implements Verb {
  @Parameters(index = "0", paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Parameters(index = "1", paramLabel = "NAME", description = "The new display name; '' removes it")
  String name = "";

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(Session session) {
    DedicatedServerDedicatedWithIam before = session.ovh().servers().one(server);
    Change changing = new Change(session, change);
    changing.unasked().servers().rename(before.name(), name);
    if (changing.isRehearsed()) {
      return;
    }
    if (session.results().isAskedFor()) {
      // The name that was sent: OVHcloud may still return the old name for some minutes.
      Row row = Row.empty().with("name", before.name());
      session.results().row(row.with("displayName", name.isBlank() ? null : name.strip()));
    }
    String now =
        name.isBlank() ? "no longer has a display name" : "has the display name " + name.strip();
    session.note(ServerText.name(before) + " " + now);
  }
}
