package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.domain.DnsRecords;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneBackup;
import dev.ovhdo.sandbox.state.ZoneContent;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import dev.ovhdo.sandbox.state.ZoneRecord;
import dev.ovhdo.sandbox.state.ZoneSoa;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.xbill.DNS.Name;

/** Reads the zones of an account file. */
final class ZoneReader {

  private static final List<String> PROPERTIES =
      List.of(
          "name",
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
          "refusesCnameBesideOthers",
          "taskEnd");
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
        .withQuirks(
            new ZoneQuirks(
                Duration.ofSeconds(section.numberOr("newRecordsMissing", 0)),
                section.flag("refusesCnameBesideOthers", false),
                section.oneOf("taskEnd", TaskStatus.OF_ZONE, TaskStatus.DONE)));
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

  private static ZoneSoa soa(YamlSection zone, ZoneSoa plain) {
    return zone.node("soa")
        .map(node -> YamlSection.of(node, "a start of authority", SOA))
        .map(
            soa ->
                new ZoneSoa(
                    soa.textOr("server", plain.server()),
                    soa.textOr("email", plain.email()),
                    soa.numberOr("serial", plain.serial()),
                    soa.numberOr("refresh", plain.refresh()),
                    soa.numberOr("retry", plain.retry()),
                    soa.numberOr("expire", plain.expire()),
                    soa.numberOr("nxDomainTtl", plain.nxDomainTtl()),
                    soa.numberOr("ttl", plain.ttl())))
        .orElse(plain);
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
  private static ZoneBackup backup(Node node, String zone, ZoneContent now) {
    if (node instanceof ScalarNode) {
      return DemoZones.backup(zone, YamlSection.moment("history", "a zone", node), now);
    }
    YamlSection section =
        YamlSection.of(node, "a backup", List.of("creationDate", "zoneFileUrl", "records"));
    ZoneContent then =
        section.has("records")
            ? new ZoneContent(
                now.soa(),
                section.list("records").stream().map(r -> record(recordSection(r), 0)).toList())
            : now;
    ZoneBackup plain = DemoZones.backup(zone, section.moment("creationDate"), then);
    return new ZoneBackup(
        plain.creationDate(), section.textOr("zoneFileUrl", plain.zoneFileUrl()), then);
  }
}
