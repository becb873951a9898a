package dev.ovhdo.cli.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.dns.RecordType;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dns export -o yaml}: {@code dns plan} must find no difference to the exported zone. */
class DnsExportYamlSandboxTest extends ZoneTestCase {
  private static final String DIGITS = "0123456789abcdef".repeat(4);

  /** A record of each type, as OVHcloud may return it. */
  private static final Map<String, String> EACH_TYPE =
      Map.ofEntries(
          Map.entry("A", "192.0.2.1"),
          Map.entry("AAAA", "2001:DB8:0:0::1"),
          Map.entry("CAA", "0 issue \"ca.example.net; account=1\""),
          Map.entry("CNAME", "target"),
          Map.entry("DKIM", "v=DKIM1; k=rsa; p=" + "QUJD".repeat(90)),
          Map.entry("DMARC", "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"),
          Map.entry("DNAME", "below.example.net."),
          Map.entry("HTTPS", "1 . alpn=\"h2,h3\""),
          Map.entry("LOC", "50 41 20.000 N 3 10 34.000 E 20.00m 10.00m 10.00m 10.00m"),
          Map.entry("MX", "10 mail.sub"),
          Map.entry("NAPTR", "100 10 \"S\" \"SIP+D2U\" \"!^.*$!sip:a\\\\.b@example.com!\" ."),
          Map.entry("NS", "ns3.example.net."),
          Map.entry("PTR", "host.example.net."),
          Map.entry("SPF", "\"v=spf1 mx -all\""),
          Map.entry("SRV", "0 5 443 www"),
          Map.entry("RP", "admin.example.com. txt"),
          Map.entry("SSHFP", "4 2 " + DIGITS),
          Map.entry("SVCB", "1 svc.example.net. port=\"853\""),
          Map.entry("TLSA", "3 1 1 " + DIGITS),
          Map.entry("TXT", "\"plain text\""));

  private void zone(ZoneRecord... records) {
    sandbox.account().zones().put(zone().withRecords(List.of(records)));
  }

  private static ZoneRecord record(String subDomain, String type, long ttl, String target) {
    return new ZoneRecord(target.hashCode() & 0xffff, type, subDomain, target, ttl);
  }

  private void assertReadAsTheSame() {
    assertThat(run("dns", "export", "example.com", "all.yaml", "--quiet").exitCode()).isZero();
    assertThat(run("dns", "plan", "example.com", "all.yaml", "--exit-code", "--manage-ns"))
        .isEqualTo(new Outcome(0, "nothing to change\n", ""));
  }

  @Test
  void export_demonstrationZone_isYaml() {
    assertThat(run("dns", "export", "example.com", "-o", "yaml"))
        .isEqualTo(
            new Outcome(
                0,
                """
                "@":
                - type: A
                  value: "192.0.2.7"
                - type: AAAA
                  value: "2001:db8::a:2"
                - type: CAA
                  value: "0 issue \\"letsencrypt.org\\""
                - type: MX
                  values:
                  - "1 mx1.example.org."
                  - "5 mx2.example.org."
                - type: NS
                  values:
                  - ns1.example.org.
                  - dns1.example.org.
                - type: TXT
                  value: "v=spf1 include:spf.example.org -all"
                _dmarc:
                  type: TXT
                  value: "v=DMARC1; p=reject"
                _imaps._tcp:
                  type: SRV
                  value: "0 0 993 imap.example.org."
                db:
                  type: A
                  ttl: 300
                  value: "192.0.2.8"
                www:
                  type: CNAME
                  value: example.com.
                """,
                ""));
    assertReadAsTheSame();
    String yaml = run("dns", "export", "example.com", "-o", "yaml").out();
    assertThat(program().piping(yaml).run("dns", "plan", "example.com", "-").out())
        .isEqualTo("nothing to change\n");
  }

  @Test
  void export_everyType_isReadBackUnchanged() {
    assertThat(EACH_TYPE.keySet())
        .containsExactlyInAnyOrderElementsOf(
            RecordType.known().stream().map(RecordType::value).toList());
    List<ZoneRecord> records = new ArrayList<>();
    EACH_TYPE.forEach(
        (type, target) -> {
          String name = type.equals("DMARC") ? "_dmarc" : "of-" + type.toLowerCase(Locale.ROOT);
          records.add(record(name, type, records.size() % 2 == 0 ? 0 : 300, target));
        });
    zone(records.toArray(ZoneRecord[]::new));

    assertReadAsTheSame();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\" spaces around \"",
        "\"two \" \"strings\"",
        "\"a \\\"quoted\\\" word and a \\\\ and a ; and a \\\\;\"",
        "\"caf\\195\\169 caf\u00e9\"",
        "\"#no comment: - [x] {y}\"",
        "\"yes\"",
        "\"007\"",
        "unquoted \\; text",
        "\"not closed",
      })
  void export_anyText_isReadBackUnchanged(String target) {
    zone(record("", "TXT", 0, target), record("", "A", 0, "192.0.2.1"));

    assertReadAsTheSame();
  }

  @Test
  void export_aTextOf700Bytes_isReadAsTheSame() {
    String text = "x".repeat(255);
    zone(record("", "TXT", 0, "\"%1$s\" \"%1$s\" \"%2$s\"".formatted(text, "y".repeat(190))));

    assertReadAsTheSame();
  }

  @Test
  void export_severalTextsOfOneName_areReadBackUnchanged() {
    zone(
        record("", "SPF", 0, "\"v=spf1 -all\""),
        record("", "TXT", 300, "\"verification=1\""),
        record("", "TXT", 300, "\"verification=2\""),
        record("*.dev", "A", 60, "192.0.2.1"),
        record("xn--bcher-kva", "AAAA", 60, "2001:db8::1"),
        record("no", "DKIM", 0, "v=DKIM1; p=a\\;b"));

    assertReadAsTheSame();
  }

  @Test
  void export_differentTtlsInASet_areNoted() {
    zone(record("www", "A", 300, "192.0.2.1"), record("www", "A", 0, "192.0.2.2"));

    assertThat(run("dns", "export", "example.com", "-o", "yaml"))
        .isEqualTo(
            new Outcome(
                0,
                """
                www:
                  type: A
                  ttl: 300
                  values:
                  - "192.0.2.1"
                  - "192.0.2.2"
                """,
                "ovh-do: www A has a TTL of 300 here, and of 0 in the zone\n"));
  }

  @Test
  void export_invalidZone_isNotedAndWritten() throws IOException {
    zone(record("www", "CNAME", 0, "example.net."), record("www", "A", 0, "192.0.2.1"));

    assertThat(run("dns", "export", "example.com", "odd.yml"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                """
                ovh-do: 'dns plan' will refuse this zone: www can't be an alias (CNAME) and have records \
                of type A at the same time
                ovh-do: example.com was written to odd.yml
                """));
    assertThat(Files.readString(file("odd.yml"))).startsWith("www:\n- type: A\n");
  }

  @Test
  void export_yamlIntoAnyFile_isYaml() throws IOException {
    zone(record("www", "A", 0, "192.0.2.1"));

    assertThat(run("dns", "export", "example.com", "copy", "-o", "yaml").exitCode()).isZero();
    assertThat(Files.readString(file("copy")))
        .isEqualTo("www:\n  type: A\n  value: \"192.0.2.1\"\n");
  }
}
