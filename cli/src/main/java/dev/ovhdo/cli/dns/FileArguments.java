package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.DesiredZone;
import dev.ovhdo.api.dns.PlanOptions;
import dev.ovhdo.api.dns.ZonePlan;
import dev.ovhdo.cli.session.Session;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A zone, what it is to be, and how far that may go. */
final class FileArguments {
  @Parameters(index = "0", paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "A zone file as BIND has them, or YAML; - for standard input")
  String file = "";

  @Option(
      names = "--only",
      paramLabel = "NAMES",
      split = ",",
      description = "Look at these records alone; see --ignore for what can be given")
  List<String> only = List.of();

  @Option(
      names = "--ignore",
      paramLabel = "PATTERN",
      split = ",",
      description =
          "Leave these records alone: names in which * stands for anything, with a type behind a"
              + " colon if that matters: '*._domainkey', '@:TXT'")
  List<String> ignored = List.of();

  @Option(
      names = "--manage-ns",
      description = "Change the SOA record and the name servers of the zone itself too")
  boolean manageNs;

  /** Reads the file, and tells what is odd in it. */
  ZonePlan plan(Session session, boolean force) {
    DesiredZone target = new ZoneDocument(session.environment()).read(file, zone);
    target.warnings().forEach(session::note);
    PlanOptions options =
        PlanOptions.standard()
            .withOnly(only.toArray(String[]::new))
            .withIgnored(ignored.toArray(String[]::new));
    if (manageNs) {
      options = options.withManagedNs();
    }
    return session.ovh().dns().plan(target, force ? options.withForce() : options);
  }
}
