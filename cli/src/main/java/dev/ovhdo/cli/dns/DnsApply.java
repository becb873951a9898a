package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dns apply}: makes a zone the one that a file describes, and publishes it once. */
@Command(
    footer = {
      "",
      "If something fails in the middle, nothing is published; apply again to go on.",
    })
@Calls({
  DnsCalls.RECORDS,
  DnsCalls.SOA,
  DnsCalls.CHANGES,
  "PUT /domain/zone/{zoneName}/soa",
})
public final class DnsApply implements Verb {
  @Mixin FileArguments wanted = new FileArguments();

  @Option(
      names = "--force",
      description = "Go ahead even if more than 30 % of the records would change or go")
  boolean force;

  @Option(
      names = "--no-refresh",
      description = "Leave it to 'dns refresh' to publish what is changed")
  boolean noRefresh;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(Session session) {
    new ZoneChange(session, change, !noRefresh).makeAgreed(wanted.plan(session, force));
  }
}
