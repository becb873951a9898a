package dev.ovhdo.cli.ip;

import dev.ovhdo.api.ip.ReversePlan;
import dev.ovhdo.api.ip.ReverseTable;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ip reverse plan}: what 'ip reverse apply' would change. */
@Command(
    footer = {
      "",
      "CSV has a line ADDRESS,NAME for each address; YAML a line ADDRESS: NAME. An",
      "empty name takes the one away that is there; addresses that the file does not",
      "have stay as they are, unless --prune is given. What 'ip reverse show -o csv'",
      "prints is such a file.",
      "",
      "Each line of the result begins with + for a new name, ~ for another one, and",
      "- for one that goes.",
    })
@Calls("GET /ip, GET /ip/{ip}/reverse, GET /ip/{ip}/reverse/{ipReverse}")
public final class ReverseFilePlan implements Verb {
  @Mixin ReverseFile file = new ReverseFile();

  @Override
  public void run(Session session) {
    ReverseTable table = file.read(session);
    ReversePlan plan = session.ovh().reverseDns().plan(table);
    boolean colours = session.environment().colours(session.terminals().out());
    session
        .results()
        .text(
            ReversePlanText.lines(plan, colours),
            plan.changes().stream().map(ReverseRows::of).toList());
    session.note(ReversePlanText.summary(plan));
  }
}
