package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.DesiredZone;
import dev.ovhdo.api.dns.PlanOptions;
import dev.ovhdo.api.dns.ZonePlan;
import dev.ovhdo.cli.context.CommandContext;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The zone, the file with its desired records, and the scope of the plan. */
final class ZonePlanArguments {
  @Parameters(index = "0", paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "A zone file in BIND's format, or YAML; - for standard input")
  String file = "";

  @Option(
      names = "--only",
      paramLabel = "NAMES",
      split = ",",
      description = "Compare only these records; takes the same patterns as --ignore")
  List<String> only = List.of();

  @Option(
      names = "--ignore",
      paramLabel = "PATTERN",
      split = ",",
      description =
          "Do not change these records: names in which * matches any text, optionally followed"
              + " by a colon and a type, such as '*._domainkey' or '@:TXT'")
  List<String> ignored = List.of();

  @Option(
      names = "--manage-ns",
      description = "Also change the SOA record and the NS records of the zone itself")
  boolean manageNs;

  /** Reads the file, prints its warnings, and compares it with the zone. */
  ZonePlan plan(CommandContext context, boolean force) {
    DesiredZone target = new DesiredZoneReader(context.environment()).read(file, zone);
    target.warnings().forEach(context.terminal()::note);
    PlanOptions options =
        PlanOptions.standard()
            .withOnly(only.toArray(String[]::new))
            .withIgnored(ignored.toArray(String[]::new));
    if (manageNs) {
      options = options.withManagedNs();
    }
    return context.ovh().zones().records().plan(target, force ? options.withForce() : options);
  }
}
