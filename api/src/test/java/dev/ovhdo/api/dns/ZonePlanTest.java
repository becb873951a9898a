package dev.ovhdo.api.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.dns.ZonePlan.RecordSetChange;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.routes.domain.DomainZoneRecord;
import dev.ovhdo.routes.domain.DomainZoneRecordTypeEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonePlanTest {
  private static final String ZONE = "example.com";
  private static final StartOfAuthority SOA =
      new StartOfAuthority("ns1.example.net.", "hostmaster.example.com.", 1, 2, 3, 3600);

  /** Each as {@code name type ttl value}. */
  private static List<DomainZoneRecord> records(String... lines) {
    List<DomainZoneRecord> records = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(" ", 4);
      records.add(
          new DomainZoneRecord(
              DomainZoneRecordTypeEnum.of(parts[1]),
              (long) records.size() + 1,
              parts[0].equals("@") ? null : parts[0],
              parts[3],
              parts[2].equals("null") ? null : Long.valueOf(parts[2]),
              ZONE,
              Map.of()));
    }
    return records;
  }

  private static List<String> writes(ZonePlan plan) {
    return plan.writes().stream().map(write -> write.id() + " " + write).toList();
  }

  private static ZonePlan plan(String file, PlanOptions options, String... records) {
    return ZonePlan.of(ZoneFile.parse(file, ZONE), records(records), SOA, options);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*                | www,a.b,*,@",
        "www              | www",
        "WWW              | www",
        "?.b              | a.b",
        "*.b              | a.b",
        "\\*              | *",
        "@                | @",
        "@:A              | @",
        "@:mx             |",
        "nothing          |",
      })
  void of_onlySomeNames_touchesThose(String pattern, String touched) {
    ZonePlan plan =
        plan(
            "@ A 192.0.2.1\nwww A 192.0.2.1\na.b A 192.0.2.1\n* A 192.0.2.1\n",
            PlanOptions.standard().withOnly(pattern));

    assertThat(plan.changes())
        .extracting(RecordSetChange::name)
        .containsExactlyInAnyOrder(touched == null ? new String[0] : touched.split(","));
  }

  @Test
  void of_ignoredSets_areNeitherChangedNorRemovedNorAdded() {
    ZonePlan plan =
        plan(
            "a A 192.0.2.1\nb A 192.0.2.1\nd A 192.0.2.1\n",
            PlanOptions.standard().withIgnored("a", "b", "c:A"),
            "b A 0 192.0.2.9",
            "c A 0 192.0.2.9");

    assertThat(writes(plan)).containsExactly("0 create d A 192.0.2.1");
  }

  @Test
  void of_nameServersOfTheZone_areLeftAloneButNotThoseBelow() {
    ZonePlan plan =
        plan(
            "sub NS ns3.example.net.\n@ NS ns3.example.net.\n",
            PlanOptions.standard(),
            "@ NS 0 ns1.example.net.");

    assertThat(writes(plan)).containsExactly("0 create sub NS ns3.example.net.");
  }

  @Test
  void of_textsUnderAnotherName_areChangedInPlaceIfTheyCanBe() {
    assertThat(
            writes(
                plan(
                    "@ TXT \"v=spf1 mx -all\"\n",
                    PlanOptions.standard(),
                    "@ SPF null \"v=spf1 -all\"")))
        .containsExactly("1 update @ SPF \"v=spf1 mx -all\"");
    assertThat(
            writes(
                plan(
                    "_dmarc TXT \"v=DMARC1; p=reject\"\n",
                    PlanOptions.standard(),
                    "_dmarc DMARC 0 v=DMARC1; p=none")))
        .containsExactly("1 update _dmarc DMARC v=DMARC1; p=reject");
    assertThat(writes(plan("@ TXT \"other\"\n", PlanOptions.standard(), "@ SPF 0 \"v=spf1 -all\"")))
        .containsExactly("0 create @ TXT \"other\"", "1 delete @ SPF \"v=spf1 -all\"");
  }

  @Test
  void of_duplicates_loseAllButOne() {
    assertThat(
            writes(
                plan(
                    "www A 192.0.2.1\n",
                    PlanOptions.standard(),
                    "www A 300 192.0.2.1",
                    "www A 0 192.0.2.1")))
        .containsExactly("1 delete www A 192.0.2.1");
  }

  @Test
  void of_newTtlOfTheZone_isWhatRecordsWithoutOneHaveThen() {
    String file = "$TTL 600\n@ SOA ns1.example.net. hostmaster 9 1 8 2 3\nwww A 192.0.2.1\n";

    ZonePlan plan = plan(file, PlanOptions.standard().withManagedNs(), "www A 0 192.0.2.1");

    assertThat(plan.newAuthority()).map(StartOfAuthority::ttl).contains(600L);
    assertThat(plan.writes()).isEmpty();
    assertThat(
            plan(
                    file,
                    PlanOptions.standard().withManagedNs().withOnly("www"),
                    "www A 600 192.0.2.1")
                .isEmpty())
        .isTrue();
    assertThat(plan(file, PlanOptions.standard(), "www A 0 192.0.2.1").changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.oldTtl()).isZero();
              assertThat(change.newTtl()).isEqualTo(600L);
            });
  }

  @Test
  void of_aliasBesideOneThatStays_isRefused() {
    assertThatThrownBy(
            () ->
                plan(
                    "www CNAME a\n",
                    PlanOptions.standard().withIgnored("www:TXT"),
                    "www TXT 0 \"x\""))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("www can't be an alias (CNAME) and have records of type TXT at the same time");
    assertThat(writes(plan("www CNAME a\n", PlanOptions.standard(), "www TXT 0 \"x\"")))
        .containsExactly("1 delete www TXT \"x\"", "0 create www CNAME a.example.com.");
  }

  @ParameterizedTest
  @CsvSource({"9, 9, false", "10, 3, false", "10, 4, true", "100, 30, false", "100, 31, true"})
  void isTooLarge_shareOfWhatIsThere_fromTenRecordsOn(int there, int removed, boolean tooLarge) {
    String[] records =
        IntStream.range(0, there).mapToObj(i -> "n" + i + " A 0 192.0.2.1").toArray(String[]::new);
    StringBuilder file = new StringBuilder();
    for (int i = removed; i < there; i++) {
      file.append("n").append(i).append(" A 192.0.2.1\n");
    }
    for (int i = 0; i < 50; i++) {
      file.append("new").append(i).append(" A 192.0.2.1\n");
    }

    ZonePlan plan = plan(file.toString(), PlanOptions.standard(), records);

    assertThat(plan.affectedRecords()).isEqualTo(removed);
    assertThat(plan.isTooLarge()).isEqualTo(tooLarge);
  }

  @Test
  void set_aliasForTwoNames_isRefused() {
    RecordSet two = RecordSet.of("www", RecordType.CNAME, "a", "b");

    assertThatThrownBy(() -> ZonePlan.set(ZONE, two, List.of(), () -> 3600))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("www has 2 values of type CNAME: an alias has exactly one target");
    assertThatThrownBy(
            () ->
                ZonePlan.add(
                    ZONE,
                    RecordSet.of("www", RecordType.CNAME, "b"),
                    records("www CNAME 0 a.example.com."),
                    () -> 3600))
        .hasMessage("www has 2 values of type CNAME: an alias has exactly one target");
  }

  @Test
  void of_sameSetTwice_isRefused() {
    assertThatThrownBy(
            () ->
                DesiredZone.of(
                    "example.com",
                    List.of(
                        RecordSet.of("www", RecordType.A, "192.0.2.1"),
                        RecordSet.of("www.example.com.", RecordType.A, "192.0.2.2"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("www A is given twice: one set contains all values of a name and a type");
  }

  @Test
  void set_nameThatOvhcloudRefuses_isRefusedBefore() {
    RecordSet policy = RecordSet.of("mail", RecordType.DMARC, "v=DMARC1; p=none");
    RecordSet address = RecordSet.of("my_host", RecordType.A, "192.0.2.1");

    assertThatThrownBy(() -> ZonePlan.set(ZONE, policy, List.of(), () -> 3600))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "'mail' can't be the name of a record of type DMARC: the name must begin with _dmarc");
    assertThatThrownBy(() -> ZonePlan.set(ZONE, address, List.of(), () -> 3600))
        .hasMessage(
            "'my_host' can't be the name of a record of type A: OVHcloud does not accept an"
                + " underscore");
  }

  @Test
  void withAuthority_anotherRecord_isPlanned() {
    StartOfAuthority other =
        new StartOfAuthority("ns1.example.net.", "ops.example.com.", 1, 2, 4, 3600);
    DesiredZone desired =
        DesiredZone.of(
                "example.com",
                List.of(
                    RecordSet.of("@", RecordType.NS, "ns0.example.net.")
                        .withValues(List.of("ns1.example.net."))))
            .withAuthority(other);

    ZonePlan plan =
        ZonePlan.of(
            desired,
            records("@ NS 0 ns1.example.net."),
            SOA,
            PlanOptions.standard().withManagedNs());

    assertThat(plan.newAuthority()).contains(other);
    assertThat(plan.writes()).isEmpty();
  }

  @Test
  void of_managedZoneWithoutNameServers_isRefused() {
    PlanOptions managed = PlanOptions.standard().withManagedNs();

    assertThatThrownBy(() -> plan("www A 192.0.2.1\n", managed, "@ NS 0 ns1.example.net."))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "example.com would have no name servers: include the NS records of @, or exclude them from the managed records");
    assertThat(
            writes(
                plan("www A 192.0.2.1\n", managed.withIgnored("@:NS"), "@ NS 0 ns1.example.net.")))
        .containsExactly("0 create www A 192.0.2.1");
  }

  @Test
  void of_managedSoaWithoutTtl_keepsTheZonesOwn() {
    ZonePlan plan =
        plan(
            "@ SOA ns1.example.net. hostmaster.example.com. 1 1 1 2 4\n@ NS ns1.example.net.\n",
            PlanOptions.standard().withManagedNs(),
            "@ NS 0 ns1.example.net.");

    assertThat(plan.newAuthority())
        .contains(
            new StartOfAuthority("ns1.example.net.", "hostmaster.example.com.", 1, 2, 4, 3600));
    assertThat(plan.writes()).isEmpty();
  }
}
