package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.domain.DnsRecords;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneBackup;
import dev.ovhdo.sandbox.state.ZoneContent;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import dev.ovhdo.sandbox.state.ZoneRecord;
import dev.ovhdo.sandbox.state.ZoneSoa;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.xbill.DNS.Name;

/** Reads the zones of an account file. */
final class ZoneReader {

  private static final List<String> PROPERTIES =
      List.of(
          "name",
          "tags",
          "lastUpdate",
          "nameServers",
          "soa",
          "records",
          "export",
          "history",
          "dnssecSupported",
          "dnssecActivated",
          "hasDnsAnycast",
          "newRecordsMissing",
          "textsQuotedByRefresh",
          "textsQuotedAfter",
          "taskEnd",
          "refusesCnameBesideOthers",
          "busyDuringRefresh",
          "undeployedWhileChanged",
          "undeployedWithWarnings",
          "newRecordIdZero",
          "expired");
  private static final List<String> SOA =
      List.of("server", "email", "serial", "refresh", "retry", "expire", "nxDomainTtl", "ttl");

  private final AccountReader reader;
  private final Account account;

  ZoneReader(AccountReader reader, Account account) {
    this.reader = reader;
    this.account = account;
  }

  Zone read(Node node) {
    YamlSection section = YamlSection.of(node, "a zone", PROPERTIES);
    String name = section.text("name");
    reader.requireUnique("zone", name, section.line("name"));
    reader.readTags("dnsZone", name, section);
    List<String> nameServers = section.texts("nameServers");
    String server = nameServers.isEmpty() ? "ns1.example.org" : nameServers.get(0);
    ZoneSoa soa = soa(section, ZoneSoa.of(server + ".", "tech." + name + ".", 2026010100L));
    refuseUnlessServed(section, name, soa);
    ZoneContent content =
        new ZoneContent(soa, section.list("records").stream().map(this::record).toList());
    return new Zone(
            name,
            section.moment("lastUpdate"),
            section.flag("dnssecSupported", true),
            section.flag("dnssecActivated", false),
            section.flag("hasDnsAnycast", false),
            nameServers,
            soa,
            content.records(),
            section.list("history").stream().map(item -> backup(item, name, content)).toList(),
            section.textOrNull("export"))
        .withQuirks(quirks(section));
  }

  private static ZoneQuirks quirks(YamlSection zone) {
    return new ZoneQuirks(
        Duration.ofSeconds(zone.numberOr("newRecordsMissing", 0)),
        Duration.ofSeconds(zone.numberOr("textsQuotedAfter", 0)),
        zone.oneOf("taskEnd", TaskStatus.OF_ZONE, TaskStatus.DONE),
        Arrays.stream(ZoneQuirk.values())
            .filter(quirk -> zone.flag(quirk.text(), false))
            .collect(Collectors.toSet()));
  }

  private static void refuseUnlessServed(YamlSection zone, String name, ZoneSoa soa) {
    String property = "name";
    try {
      Name origin = DnsRecords.origin(name);
      property = "soa";
      DnsRecords.soa(origin, soa);
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidLineException(
          zone.line(property),
          "a name server cannot serve the zone " + name + ": " + e.getMessage());
    }
  }

  private static ZoneSoa soa(YamlSection zone, ZoneSoa defaults) {
    return zone.node("soa")
        .map(node -> YamlSection.of(node, "a start of authority", SOA))
        .map(
            soa ->
                new ZoneSoa(
                    soa.textOr("server", defaults.server()),
                    soa.textOr("email", defaults.email()),
                    soa.numberOr("serial", defaults.serial()),
                    soa.numberOr("refresh", defaults.refresh()),
                    soa.numberOr("retry", defaults.retry()),
                    soa.numberOr("expire", defaults.expire()),
                    soa.numberOr("nxDomainTtl", defaults.nxDomainTtl()),
                    soa.numberOr("ttl", defaults.ttl())))
        .orElse(defaults);
  }

  private ZoneRecord record(Node node) {
    YamlSection section = recordSection(node);
    long id = section.has("id") ? section.number("id") : account.newId();
    reader.requireUnique("record", id, section.line("id"));
    return record(section, id);
  }

  private static YamlSection recordSection(Node node) {
    return YamlSection.of(
        node, "a record", List.of("id", "fieldType", "subDomain", "target", "ttl"));
  }

  private static ZoneRecord record(YamlSection section, long id) {
    return new ZoneRecord(
        id,
        section.text("fieldType"),
        section.textOr("subDomain", ""),
        section.text("target"),
        section.numberOr("ttl", 0));
  }

  /** Reads a backup. A backup without records contains the current records of the zone. */
  private static ZoneBackup backup(Node node, String zone, ZoneContent current) {
    if (node instanceof ScalarNode) {
      return DemoZones.backup(zone, YamlSection.moment("history", "a zone", node), current);
    }
    YamlSection section =
        YamlSection.of(node, "a backup", List.of("creationDate", "zoneFileUrl", "records"));
    ZoneContent content =
        section.has("records")
            ? new ZoneContent(
                current.soa(),
                section.list("records").stream().map(r -> record(recordSection(r), 0)).toList())
            : current;
    ZoneBackup defaults = DemoZones.backup(zone, section.moment("creationDate"), content);
    return new ZoneBackup(
        defaults.creationDate(), section.textOr("zoneFileUrl", defaults.zoneFileUrl()), content);
  }
}
