package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.ZonePlan;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dns rm}: removes a record set, or some of its values. */
@Command(
    footer = {
      "",
      "Without values, the whole set is removed. Values that do not exist are ignored.",
    })
@Calls({DnsCalls.RECORDS, DnsCalls.CHANGES})
public final class DnsRm implements Verb {
  @Mixin SetArguments set = new SetArguments();

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(Session session) {
    ZonePlan plan = session.ovh().dns().planRemove(set.zone, set.set(null));
    new ZoneChange(session, change, !set.noRefresh).make(plan);
  }
}
