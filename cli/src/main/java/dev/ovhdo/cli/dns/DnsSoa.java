package dev.ovhdo.cli.dns;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.domain.DomainZoneSoaInput;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dns soa}: shows the SOA record of a zone, or changes some of its fields. */
@Command
@Calls({
  ZoneCalls.ZONE,
  "GET /domain/zone/{zoneName}/soa",
  "PUT /domain/zone/{zoneName}/soa",
  ZoneCalls.PUBLISH
})
public final class DnsSoa implements CliCommand {
  @Parameters(paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Change ttl, refresh, expire or nxDomainTtl (in seconds), server, or email")
  List<String> settings = List.of();

  @Option(
      names = "--no-refresh",
      description = "Do not publish the change; 'dns refresh' does that later")
  boolean noRefresh;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext session) {
    if (settings.isEmpty()) {
      show(session);
      return;
    }
    DomainZoneSoaInput input = SoaSettings.parse(settings);
    String name = session.ovh().zones().get(zone).name();
    Confirmation changing = new Confirmation(session, change);
    Ovh ovh = changing.withoutQuestion();
    ovh.zones().updateSoa(name, input);
    if (changing.isDryRun()) {
      if (!noRefresh) {
        ovh.routes().domain().zone().zoneName(name).refresh().post();
      }
      return;
    }
    if (!noRefresh) {
      ovh.zones().publish(name);
    }
    session.note(
        name + (noRefresh ? " is changed, not published yet" : " is changed and published"));
    if (session.results().isRequested()) {
      show(session);
    }
  }

  private void show(CommandContext session) {
    session
        .results()
        .row(
            Row.of(session.ovh().zones().soa(zone)),
            "server",
            "email",
            "serial",
            "refresh",
            "expire",
            "nxDomainTtl",
            "ttl");
  }
}
