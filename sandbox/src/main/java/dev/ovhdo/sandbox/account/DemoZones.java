package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneBackup;
import dev.ovhdo.sandbox.state.ZoneContent;
import dev.ovhdo.sandbox.state.ZoneRecord;
import dev.ovhdo.sandbox.state.ZoneSoa;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The zones of the demonstration account. */
final class DemoZones {

  private static final String FIRST_SERVER = "ns1.example.org";
  private static final String SECOND_SERVER = "dns1.example.org";

  private DemoZones() {}

  static List<Zone> all(Account account) {
    return List.of(exampleCom(account), exampleNet(account));
  }

  private static Zone exampleCom(Account account) {
    Records records = new Records(account);
    records.nameServers();
    records.add("MX", "", "1 mx1.example.org.");
    records.add("MX", "", "5 mx2.example.org.");
    records.add("A", "", "192.0.2.7");
    records.add("AAAA", "", "2001:db8::a:2");
    records.add("TXT", "", "\"v=spf1 include:spf.example.org -all\"");
    records.add("CAA", "", "0 issue \"letsencrypt.org\"");
    records.add("CNAME", "www", "example.com.");
    records.add("A", "db", "192.0.2.8", 300);
    records.add("SRV", "_imaps._tcp", "0 0 993 imap.example.org.");
    records.add("TXT", "_dmarc", "\"v=DMARC1; p=reject\"");
    Zone zone =
        zone(
            "example.com",
            "2026-11-20T10:11:12+01:00",
            2026112000L,
            records.all,
            List.of("2026-11-19T23:59:59+00:00", "2026-06-01T12:00:00+02:00"));
    ZoneBackup june = zone.history().get(1);
    ZoneContent then = new ZoneContent(zone.soa(), exampleComInJune());
    return zone.withHistory(
        List.of(
            zone.history().get(0), new ZoneBackup(june.creationDate(), june.zoneFileUrl(), then)));
  }

  /** Returns the records of a backup, which have no ids because a restoration assigns new ids. */
  private static List<ZoneRecord> exampleComInJune() {
    return List.of(
        new ZoneRecord(0, "NS", "", FIRST_SERVER + ".", 0),
        new ZoneRecord(0, "NS", "", SECOND_SERVER + ".", 0),
        new ZoneRecord(0, "A", "", "192.0.2.6", 0),
        new ZoneRecord(0, "CNAME", "www", "example.com.", 0));
  }

  private static Zone exampleNet(Account account) {
    Records records = new Records(account);
    records.nameServers();
    records.add("A", "", "192.0.2.9");
    records.add("CNAME", "www", "example.net.");
    records.add("TXT", "", "\"v=spf1 -all\"");
    return zone(
        "example.net",
        "2026-07-01T00:00:00Z",
        2026070100L,
        records.all,
        List.of("2026-06-30T08:30:00+02:00", "2025-12-24T18:00:00+01:00"));
  }

  private static Zone zone(
      String name, String lastUpdate, long serial, List<ZoneRecord> records, List<String> history) {
    ZoneSoa soa = ZoneSoa.of(FIRST_SERVER + ".", "tech.example.org.", serial);
    ZoneContent content = new ZoneContent(soa, records);
    return new Zone(
        name,
        OffsetDateTime.parse(lastUpdate),
        true,
        false,
        false,
        List.of(FIRST_SERVER, SECOND_SERVER),
        soa,
        records,
        history.stream().map(date -> backup(name, OffsetDateTime.parse(date), content)).toList(),
        null);
  }

  static ZoneBackup backup(String zone, OffsetDateTime date, ZoneContent content) {
    String url = "https://zones.example.com/" + zone + "/" + date.toLocalDate();
    return new ZoneBackup(date, url, content);
  }

  private static final class Records {
    private final Account account;
    private final List<ZoneRecord> all = new ArrayList<>();

    Records(Account account) {
      this.account = account;
    }

    void nameServers() {
      add("NS", "", FIRST_SERVER + ".");
      add("NS", "", SECOND_SERVER + ".");
    }

    void add(String fieldType, String subDomain, String target) {
      add(fieldType, subDomain, target, 0);
    }

    void add(String fieldType, String subDomain, String target, long ttl) {
      all.add(new ZoneRecord(account.newId(), fieldType, subDomain, target, ttl));
    }
  }
}
