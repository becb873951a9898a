package dev.ovhdo.api.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.routes.domain.DomainZoneRecord;
import dev.ovhdo.routes.domain.DomainZoneRecordTypeEnum;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneContentsTest {
  private static final String ZONE = "example.com";

  /** Each as {@code name type ttl value}. */
  private static ZoneContents contents(String... lines) {
    List<DomainZoneRecord> records =
        Arrays.stream(lines)
            .map(line -> line.split(" ", 4))
            .map(
                parts ->
                    new DomainZoneRecord(
                        DomainZoneRecordTypeEnum.of(parts[1]),
                        7L,
                        parts[0].equals("@") ? null : parts[0],
                        parts[3],
                        parts[2].equals("null") ? null : Long.valueOf(parts[2]),
                        ZONE,
                        Map.of()))
            .toList();
    return ZoneContents.of(ZONE, records);
  }

  @Test
  void of_manyRecords_areSetsInOrder() {
    ZoneContents contents =
        contents(
            "www A 300 192.0.2.2",
            "WWW A 300 192.0.2.1",
            "a MX null 10 mail",
            "@ TXT 0 \"x\"",
            "@ SPF 60 \"v=spf1 -all\"");

    assertThat(contents)
        .isEqualTo(
            new ZoneContents(
                ZONE,
                List.of(
                    RecordSet.of("@", RecordType.SPF, "\"v=spf1 -all\"").withTtl(60),
                    RecordSet.of("@", RecordType.TXT, "\"x\""),
                    RecordSet.of("a", RecordType.MX, "10 mail.example.com."),
                    RecordSet.of("www", RecordType.A, "192.0.2.2", "192.0.2.1").withTtl(300)),
                List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CNAME | a.b               | a.b.example.com.",
        "MX    | 10 a.b            | 10 a.b.example.com.",
        "AAAA  | 2001:DB8:0::1     | 2001:db8::1",
        "TXT   | no quotes         | \"no quotes\"",
        "TXT   | \"a\" \"b\"       | \"a\" \"b\"",
        "TXT   | \"open            | \"\\\"open\"",
        "DKIM  | \"v=DKIM1; p=a\"  | v=DKIM1; p=a",
        "CAA   | 0 ISSUE \"ca.example.net\" | 0 issue \"ca.example.net\"",
        "A     | not an address    | not an address",
        "NEW   | some  thing       | some thing",
      })
  void of_aValue_isWrittenAsItWouldHaveToBeGiven(String type, String target, String value) {
    assertThat(contents("www " + type + " 0 " + target).sets())
        .singleElement()
        .extracting(RecordSet::values)
        .isEqualTo(List.of(value));
  }

  @Test
  void of_invalidTtls_areReportedAsWarnings() {
    ZoneContents contents =
        contents(
            "a A 300 192.0.2.1",
            "a A 600 192.0.2.2",
            "a A 0 192.0.2.3",
            "b A 30 192.0.2.1",
            "c A 600 192.0.2.1",
            "c A 600 192.0.2.1");

    assertThat(contents.sets()).extracting(RecordSet::ttl).containsExactly(300L, 60L, 600L);
    assertThat(contents.sets().get(2).values()).containsExactly("192.0.2.1");
    assertThat(contents.warnings())
        .containsExactly(
            "a A has a TTL of 300 here, and of 0 and 600 in the zone",
            "b A has a TTL of 60 here, and of 30 in the zone");
  }
}
