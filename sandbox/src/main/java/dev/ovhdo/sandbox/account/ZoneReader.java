package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.account.YamlNode.Scalar;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneBackup;
import dev.ovhdo.sandbox.state.ZoneRecord;
import dev.ovhdo.sandbox.state.ZoneSoa;
import java.util.List;

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
          "hasDnsAnycast");
  private static final List<String> SOA =
      List.of("server", "email", "serial", "refresh", "retry", "expire", "nxDomainTtl", "ttl");

  private final AccountReader reader;
  private final Account account;

  ZoneReader(AccountReader reader, Account account) {
    this.reader = reader;
    this.account = account;
  }

  Zone read(YamlNode node) {
    Section section = Section.of(node, "a zone", PROPERTIES);
    String name = section.text("name");
    reader.claim("zone", name, section.line("name"));
    List<String> nameServers = section.texts("nameServers");
    String server = nameServers.isEmpty() ? "ns1.example.org" : nameServers.get(0);
    return new Zone(
        name,
        section.moment("lastUpdate"),
        section.flag("dnssecSupported", true),
        section.flag("dnssecActivated", false),
        section.flag("hasDnsAnycast", false),
        nameServers,
        soa(section, ZoneSoa.of(server + ".", "tech." + name + ".", 2026010100L)),
        section.list("records").stream().map(this::record).toList(),
        section.list("history").stream().map(item -> backup(item, name)).toList(),
        section.textOrNull("export"));
  }

  private static ZoneSoa soa(Section zone, ZoneSoa plain) {
    return zone.node("soa")
        .map(node -> Section.of(node, "a start of authority", SOA))
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

  private ZoneRecord record(YamlNode node) {
    Section section =
        Section.of(node, "a record", List.of("id", "fieldType", "subDomain", "target", "ttl"));
    long id = section.node("id").isPresent() ? section.number("id") : account.newId();
    reader.claim("record", id, section.line("id"));
    return new ZoneRecord(
        id,
        section.text("fieldType"),
        section.textOr("subDomain", ""),
        section.text("target"),
        section.numberOr("ttl", 0));
  }

  private static ZoneBackup backup(YamlNode node, String zone) {
    if (node instanceof Scalar) {
      return DemoZones.backup(zone, Section.moment("history", "a zone", node));
    }
    Section section = Section.of(node, "a backup", List.of("creationDate", "zoneFileUrl"));
    ZoneBackup plain = DemoZones.backup(zone, section.moment("creationDate"));
    return new ZoneBackup(plain.creationDate(), section.textOr("zoneFileUrl", plain.zoneFileUrl()));
  }
}
