package dev.ovhdo.sandbox.dns;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Nichandle;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneRecord;
import dev.ovhdo.sandbox.state.ZoneSoa;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Zones in the notation of a zone file: name, type, data. */
final class TestZones {
  private TestZones() {}

  static final List<String> EXAMPLE =
      List.of(
          "@ NS ns1.example.org.",
          "@ A 192.0.2.1",
          "@ MX 10 mail",
          "www CNAME example.com.",
          "two CNAME www",
          "away CNAME www.example.org.",
          "lost CNAME missing",
          "net CNAME www.example.net.",
          "circle CNAME circle2",
          "circle2 CNAME circle",
          "mail A 192.0.2.2",
          "mail AAAA 2001:db8::2",
          "mail A 192.0.2.2",
          "deep.empty A 192.0.2.3",
          "*.wild TXT anything",
          "*.wild MX 5 mail",
          "there.wild A 192.0.2.4",
          "*.alias CNAME www",
          "@ CAA 0 issue \"letsencrypt.org\"",
          "key._domainkey DKIM v=DKIM1; k=rsa; p=MIGf",
          "_sip._tcp SRV 0 5 5060 mail");

  static Account account() {
    Account account = new Account(new Nichandle("zz1-ovh", "demo@example.com", "A", "B", "FR"));
    account.zones().put(zone("example.com", EXAMPLE));
    account
        .zones()
        .put(
            zone(
                "example.net",
                List.of(
                    "@ NS ns1.example.org.", "www A 192.0.2.9", "ns A 192.0.2.10", "big TXT x")));
    account
        .zones()
        .put(zone("lower.example.net", List.of("@ NS ns1.example.org.", "a A 192.0.2.11")));
    return account;
  }

  static Zone zone(String name, List<String> lines) {
    List<ZoneRecord> records = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(" ", 3);
      String owner = parts[0].equals("@") ? "" : parts[0];
      records.add(new ZoneRecord(records.size() + 1L, parts[1], owner, parts[2], 0));
    }
    return Zone.of(
        name,
        OffsetDateTime.parse("2026-11-20T10:11:12+01:00"),
        List.of("ns1.example.org"),
        ZoneSoa.of("ns1.example.org.", "tech.example.org.", 2026112000),
        records);
  }
}
