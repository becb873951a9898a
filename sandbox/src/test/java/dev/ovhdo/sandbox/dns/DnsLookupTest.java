package dev.ovhdo.sandbox.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.state.Account;
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

  private DnsLookup.Result find(String name, int type) throws Exception {
    return new DnsLookup(zones).find(Name.fromString(name), type);
  }

  private static String text(List<Record> records) {
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
        "mail.example.com. AAAA|mail.example.com. AAAA 2001:db8:0:0:0:0:0:2",
        "example.com. MX|example.com. MX 10 mail.example.com.",
        "example.com. NS|example.com. NS ns1.example.org.",
        "example.com. CAA|example.com. CAA 0 issue \"letsencrypt.org\"",
        "_sip._tcp.example.com. SRV|_sip._tcp.example.com. SRV 0 5 5060 mail.example.com.",
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
        "key._domainkey.example.com. TXT|"
            + "key._domainkey.example.com. TXT \"v=DKIM1; k=rsa; p=MIGf\"",
        "a.lower.example.net. A|a.lower.example.net. A 192.0.2.11",
      })
  void find_existingRecords_returnsThem(String question, String answer) throws Exception {
    String[] words = question.split(" ");
    DnsLookup.Result result = find(words[0], Type.value(words[1]));

    assertThat(text(result.records())).isEqualTo(answer);
    assertThat(result.rcode()).isEqualTo(Rcode.NOERROR);
    assertThat(result.soa()).isNull();
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
    // a wildcard does not match below an existing name
    "x.there.wild.example.com., TXT, NXDOMAIN",
    "there.wild.example.com., TXT, NOERROR",
    "x.wild.example.com., A, NOERROR",
    // an alias to a name that does not exist
    "lost.example.com., A, NXDOMAIN",
  })
  void find_missingRecords_returnsTheStartOfAuthority(String name, String type, String rcode)
      throws Exception {
    DnsLookup.Result result = find(name, Type.value(type));

    assertThat(result.rcode()).isEqualTo(Rcode.value(rcode));
    assertThat(result.soa().getName()).hasToString("example.com.");
    assertThat(result.soa().getType()).isEqualTo(Type.SOA);
    assertThat(result.soa().getTTL()).isEqualTo(60);
  }

  @ParameterizedTest
  @CsvSource({"example.org.", "com.", ".", "notexample.com."})
  void find_nameOutsideTheZones_isRefused(String name) throws Exception {
    assertThat(find(name, Type.A)).isEqualTo(DnsLookup.Result.refused());
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
  void addresses_ofAName_followsAliasesAndWildcards(String name, String addresses) {
    assertThat(zones.addresses(name).stream().map(a -> a.getHostAddress()).sorted().toList())
        .isEqualTo(addresses.isEmpty() ? List.of() : List.of(addresses.split(",")));
  }

  @Test
  void find_zoneWithoutNameServersOrWithAnInvalidRecord_hasTheNameServersAndTheOtherRecords()
      throws Exception {
    Account account = TestZones.account();
    account.zones().put(TestZones.zone("example.org", List.of("a A 192.0.2.1", "b A nowhere")));
    DnsLookup lookup = new DnsLookup(new PublishedZones(account));

    assertThat(text(lookup.find(Name.fromString("example.org."), Type.NS).records()))
        .isEqualTo("example.org. NS ns1.example.org.");
    assertThat(text(lookup.find(Name.fromString("a.example.org."), Type.A).records()))
        .isEqualTo("a.example.org. A 192.0.2.1");
    assertThat(lookup.find(Name.fromString("b.example.org."), Type.A).rcode())
        .isEqualTo(Rcode.NXDOMAIN);
  }

  @Test
  void find_zoneThatCannotBeServed_isRefused() throws Exception {
    Account account = TestZones.account();
    account.zones().put(TestZones.zone("bücher.example", List.of("@ NS ns1.example.org.")));

    assertThat(
            new DnsLookup(new PublishedZones(account))
                .find(Name.fromString("example."), Type.NS)
                .rcode())
        .isEqualTo(Rcode.REFUSED);
  }
}
