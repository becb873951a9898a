package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.RecordQuery;
import dev.ovhdo.api.dns.RecordType;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.domain.DomainZoneRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dns records}: lists the records of a zone, published or not. */
@Command(
    footer = {
      "",
      "A TTL of 0 stands for the zone's default TTL. Unpublished changes are included.",
      "",
      "Example:",
      "  ovh-do dns records example.com --type MX",
    })
@Calls(DnsCalls.RECORDS)
public final class DnsRecords extends ListCommand<DomainZoneRecord> {
  @Parameters(paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Only records with this name; @ is the zone itself")
  @Nullable String name;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only records of this type; TXT includes SPF, DKIM and DMARC")
  @Nullable String type;

  /** Creates the command. */
  public DnsRecords() {
    super("name", "type=fieldType", "ttl?", "value=target", "id?");
  }

  @Override
  protected Listing<DomainZoneRecord> list(CommandContext context) {
    RecordQuery query = RecordQuery.all();
    if (name != null) {
      query = query.withName(name);
    }
    if (type != null) {
      query = query.withType(RecordType.of(type));
    }
    return context.ovh().zones().records().list(zone, query);
  }

  @Override
  protected Row row(DomainZoneRecord record) {
    String subDomain = record.subDomain();
    boolean apex = subDomain == null || subDomain.isEmpty();
    return Row.of(record).with("name", apex ? "@" : subDomain);
  }
}
