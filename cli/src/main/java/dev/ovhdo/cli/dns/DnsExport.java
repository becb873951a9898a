package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dns export}: a zone as a zone file. */
@Command
@Calls({ZoneCalls.ZONE, "GET /domain/zone/{zoneName}/export"})
public final class DnsExport implements Verb {
  @Parameters(index = "0", paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "Write it there; by default to standard output")
  @Nullable String file;

  @Override
  public void run(Session session) {
    String name = session.ovh().zones().one(zone).name();
    String text = session.ovh().dns().export(name);
    if (file != null) {
      ZoneCopies.write(session.environment().directory(), file, text);
      session.note(name + " is in " + file);
      return;
    }
    session
        .results()
        .text(
            text.endsWith("\n") ? text : text + "\n",
            List.of(Row.empty().with("zone", name).with("zoneFile", text)));
  }
}
