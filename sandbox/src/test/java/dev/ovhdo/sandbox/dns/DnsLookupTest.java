package dev.ovhdo.sandbox.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

class DnsLookupTest {
  private final PublishedZones zones = new PublishedZones(TestZones.account());

  private DnsAnswer find(String name, int type) throws Exception {
    return new DnsLookup(zones).find(Name.fromString(name), type);
  }

  private static String shown(List<Record> records) {
    return records.stream()
        .map(r -> r.getName() + " " + Type.string(r.getType()) + " " + r.rdataToString())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "example.com. A|example.com. A 192.0.2.1",
        "EXAMPLE.com. A|example.com. A 192.0.2.1",
        "mail.example.com. A|mail.example.com. A 192.0.2.2",
        "www.example.com. CNAME|www.example.com. CNAME example.com.",
        "www.example.com. A|www.example.com. CNAME example.com.; example.com. A 192.0.2.1",
        "two.example.com. A|two.example.com. CNAME www.example.com.;"
            + " www.example.com. CNAME example.com.; example.com. A 192.0.2.1",
        "net.example.com. A|net.example.com. CNAME www.example.net.; www.example.net. A 192.0.2.9",
        "away.example.com. A|away.example.com. CNAME www.example.org.",
        "circle.example.com. A|circle.example.com. CNAME circle2.example.com.;"
            + " circle2.example.com. CNAME circle.example.com.",
        "x.wild.example.com. TXT|x.wild.example.com. TXT anything",
        "x.y.wild.example.com. TXT|x.y.wild.example.com. TXT anything",
        "*.wild.example.com. TXT|*.wild.example.com. TXT anything",
        "x.alias.example.com. A|x.alias.example.com. CNAME www.example.com.;"
            + " www.example.com. CNAME example.com.; example.com. A 192.0.2.1",
        "www.moved.example.com. A|moved.example.com. DNAME example.net.;"
            + " www.moved.example.com. CNAME www.example.net.; www.example.net. A 192.0.2.9",
        "moved.example.com. DNAME|moved.example.com. DNAME example.net.",
        "key._domainkey.example.com. TXT|"
            + "key._domainkey.example.com. TXT \"v=DKIM1; k=rsa; p=MIGf\"",
        "a.lower.example.net. A|a.lower.example.net. A 192.0.2.11",
        "mail.example.com. ANY|mail.example.com. A 192.0.2.2",
      })
  void find_whatIsThere_isTheAnswer(String question, String answer) throws Exception {
    String[] words = question.split(" ");
    DnsAnswer findings = find(words[0], Type.value(words[1]));

    assertThat(shown(findings.answer())).isEqualTo(answer);
    assertThat(findings.rcode()).isEqualTo(Rcode.NOERROR);
    assertThat(findings.isAuthoritative()).isTrue();
    assertThat(findings.authority()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // no such name
    "missing.example.com., A, NXDOMAIN",
    "deeper.deep.empty.example.com., A, NXDOMAIN",
    // the name exists, or is an empty non-terminal
    "mail.example.com., TXT, NOERROR",
    "empty.example.com., A, NOERROR",
    "wild.example.com., TXT, NOERROR",
    "moved.example.com., A, NOERROR",
    // a wildcard does not match below an existing name
    "x.there.wild.example.com., TXT, NXDOMAIN",
    "there.wild.example.com., TXT, NOERROR",
    "x.wild.example.com., A, NOERROR",
    // an alias to a name that does not exist
    "lost.example.com., A, NXDOMAIN",
  })
  void find_whatIsNotThere_hasTheStartOfAuthority(String name, String type, String rcode)
      throws Exception {
    DnsAnswer findings = find(name, Type.value(type));

    assertThat(findings.rcode()).isEqualTo(Rcode.value(rcode));
    assertThat(findings.isAuthoritative()).isTrue();
    assertThat(findings.authority()).hasSize(1);
    assertThat(findings.authority().get(0).getName()).hasToString("example.com.");
    assertThat(findings.authority().get(0).getType()).isEqualTo(Type.SOA);
    assertThat(findings.authority().get(0).getTTL()).isEqualTo(60);
  }

  @ParameterizedTest
  @CsvSource({"sub.example.com., A", "x.y.sub.example.com., TXT", "sub.example.com., NS"})
  void find_belowADelegation_leadsThere(String name, String type) throws Exception {
    DnsAnswer findings = find(name, Type.value(type));

    assertThat(findings.answer()).isEmpty();
    assertThat(findings.isAuthoritative()).isFalse();
    assertThat(shown(findings.authority()))
        .isEqualTo("sub.example.com. NS ns.sub.example.com.; sub.example.com. NS ns.example.net.");
    assertThat(shown(findings.additional()))
        .isEqualTo("ns.sub.example.com. A 192.0.2.5; ns.example.net. A 192.0.2.10");
  }

  @Test
  void find_theKeyOfADelegation_isTheParents() throws Exception {
    DnsAnswer findings = find("sub.example.com.", Type.DS);

    assertThat(findings.isAuthoritative()).isTrue();
    assertThat(shown(findings.authority())).startsWith("example.com. SOA");
  }

  @Test
  void find_serversOfARecord_comeWithTheirAddresses() throws Exception {
    assertThat(shown(find("example.com.", Type.MX).additional()))
        .isEqualTo("mail.example.com. A 192.0.2.2; mail.example.com. AAAA 2001:db8:0:0:0:0:0:2");
    assertThat(shown(find("_sip._tcp.example.com.", Type.SRV).additional()))
        .startsWith("mail.example.com. A 192.0.2.2");
  }

  @ParameterizedTest
  @CsvSource({"example.org.", "com.", ".", "notexample.com."})
  void find_aNameOfOthers_isRefused(String name) throws Exception {
    DnsAnswer findings = find(name, Type.A);

    assertThat(findings.rcode()).isEqualTo(Rcode.REFUSED);
    assertThat(findings.isAuthoritative()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "mail.example.com, '192.0.2.2,2001:db8:0:0:0:0:0:2'",
    "MAIL.example.com., '192.0.2.2,2001:db8:0:0:0:0:0:2'",
    "two.example.com, 192.0.2.1",
    "x.alias.example.com, 192.0.2.1",
    "missing.example.com, ''",
    "away.example.com, ''",
    "example.org, ''",
    "not..a.name, ''",
  })
  void addresses_ofAName_areThoseToWhichItLeads(String name, String addresses) {
    assertThat(zones.addresses(name).stream().map(a -> a.getHostAddress()).sorted().toList())
        .isEqualTo(addresses.isEmpty() ? List.of() : List.of(addresses.split(",")));
  }
}
