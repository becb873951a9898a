package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.ZonePlan;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.ReportedException;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dns plan}: shows the changes that would make a zone match a file. */
@Command(
    footer = {
      "",
      "Nothing is changed. '+' marks a new record set or value, '-' a removed one, and",
      "'~' a changed record set.",
    })
@Calls({DnsCalls.RECORDS, DnsCalls.SOA})
public final class DnsPlan implements Verb {
  @Mixin FileArguments wanted = new FileArguments();

  @Option(names = "--exit-code", description = "Exit with code 5 if there are changes to make")
  boolean exitCode;

  @Override
  public void run(Session session) {
    ZonePlan plan = wanted.plan(session, false);
    PlanText text = new PlanText(plan, session.environment().colours(session.terminals().out()));
    session.results().text(text.whole(), text.rows());
    if (plan.isTooLarge()) {
      session.note(
          "%s of %s records would be changed or removed: 'dns apply' refuses that without --force"
              .formatted(plan.touched(), plan.existing()));
    }
    if (exitCode && !plan.isEmpty()) {
      throw new ReportedException(ExitCode.REFUSED);
    }
  }
}
