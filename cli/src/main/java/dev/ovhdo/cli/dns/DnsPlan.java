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

/** {@code dns plan}: shows what would make a zone the one that a file describes. */
@Command(
    footer = {
      "",
      "Nothing is changed. '+' is a record set that is new, '-' one that goes, '~' one",
      "that changes.",
    })
@Calls({DnsCalls.RECORDS, DnsCalls.SOA})
public final class DnsPlan implements Verb {
  @Mixin FileArguments wanted = new FileArguments();

  @Option(names = "--exit-code", description = "Exit with 5 if there is anything to change")
  boolean exitCode;

  @Override
  public void run(Session session) {
    ZonePlan plan = wanted.plan(session, false);
    PlanText text = new PlanText(plan, session.environment().colours(session.terminals().out()));
    session.results().text(text.whole(), text.rows());
    if (plan.isTooLarge()) {
      session.note(
          "%s of %s records would change or go: 'dns apply' refuses that without --force"
              .formatted(plan.touched(), plan.existing()));
    }
    if (exitCode && !plan.isEmpty()) {
      throw new ReportedException(ExitCode.REFUSED);
    }
  }
}
