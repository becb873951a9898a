package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.routes.vps.VpsWithIam;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps rename}: sets the display name, by which every command finds a VPS too. */
@Command
@Calls({Calls.VPS_BY_NAME, "PUT /vps/{serviceName}"})
public final class VpsRename implements Verb {
  @Parameters(index = "0", paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "The new display name, 50 characters at most; '' removes it")
  String name = "";

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(Session session) {
    VpsWithIam before = session.ovh().vps().one(vps);
    Change changing = new Change(session, change);
    changing.unasked().vps().rename(before.name(), name);
    if (changing.isRehearsed()) {
      return;
    }
    if (session.results().isAskedFor()) {
      session.results().row(Row.of(session.ovh().vps().one(before.name())), "name", "displayName");
    }
    String now =
        name.isBlank() ? "no longer has a display name" : "has the display name " + name.strip();
    session.note(VpsText.name(before) + " " + now);
  }
}
