package dev.ovhdo.api.dns;

import static dev.ovhdo.api.dns.ZoneSandbox.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.dns.ZonePlan.RecordSetChange;
import dev.ovhdo.api.dns.ZonePlan.RecordWrite;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.domain.DomainZoneRecord;
import dev.ovhdo.routes.domain.DomainZoneRecordCreateInput;
import dev.ovhdo.routes.domain.DomainZoneRecordTypeEnum;
import dev.ovhdo.routes.domain.DomainZoneRecordUpdateInput;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Type;

class ZoneRecordServiceSandboxTest {
  private static final RecordSet WWW = RecordSet.of("www", RecordType.A, "192.0.2.1", "192.0.2.2");

  private final ZoneSandbox zoneSandbox =
      new ZoneSandbox(
          "@ A 0 192.0.2.1",
          "@ SPF 0 \"v=spf1 -all\"",
          "@ TXT 0 \"hello\"",
          "www A 300 192.0.2.1",
          "www A 300 192.0.2.9",
          "blog CNAME 0 www",
          "_dmarc DMARC 0 v=DMARC1; p=none");
  private final ZoneRecordService dns = zoneSandbox.dns();

  @AfterEach
  void close() {
    zoneSandbox.close();
  }

  private List<String> of(String name) {
    return zoneSandbox.published().stream().filter(line -> line.startsWith(name + " ")).toList();
  }

  @Test
  void records_byNameAndType_areThose() {
    assertThat(dns.list(ZONE)).hasSize(9);
    assertThat(dns.list(ZONE, RecordQuery.all().withName("@").withType(RecordType.TXT)))
        .extracting(DomainZoneRecord::target)
        .containsExactly("\"v=spf1 -all\"", "\"hello\"");
    assertThat(dns.list(ZONE, RecordQuery.all().withType(RecordType.DMARC)))
        .extracting(DomainZoneRecord::subDomain)
        .containsExactly("_dmarc");
    assertThat(dns.list(ZONE, RecordQuery.all().withName("www.example.com."))).hasSize(2);
    assertThatThrownBy(() -> dns.list("example.org"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage("No zone is named \"example.org\". This account has: example.com.");
  }

  @Test
  void record_createdChangedDeleted_isPublishedByRefreshOnly() {
    DomainZoneRecord made =
        dns.create(
            ZONE,
            DomainZoneRecordCreateInput.of(DomainZoneRecordTypeEnum.A, "192.0.2.5")
                .withSubDomain("new"));

    assertThat(dns.get(ZONE, made.id()).target()).isEqualTo("192.0.2.5");
    assertThat(of("new")).isEmpty();
    zoneSandbox.ovh().zones().publish(ZONE);
    assertThat(of("new")).containsExactly("new A 0 192.0.2.5");
    dns.update(ZONE, made.id(), DomainZoneRecordUpdateInput.of().withTtl(60L));
    zoneSandbox.ovh().zones().publish(ZONE);
    assertThat(of("new")).containsExactly("new A 60 192.0.2.5");
    dns.delete(ZONE, made.id());
    assertThatThrownBy(() -> dns.get(ZONE, made.id())).isInstanceOf(NotFoundException.class);
  }

  @Test
  void ensure_aSetThatDiffers_isChangedInPlaceAndPublishedOnce() {
    ZonePlan.Applied done = dns.ensure(ZONE, WWW);

    assertThat(done.refreshed()).isTrue();
    assertThat(zoneSandbox.changes()).containsExactly("PUT /record/ID", "POST /refresh");
    assertThat(of("www")).containsExactly("www A 300 192.0.2.1", "www A 300 192.0.2.2");
  }

  @Test
  void ensure_whatIsThere_sendsNothing() {
    dns.ensure(ZONE, WWW);
    int before = zoneSandbox.changes().size();

    ZonePlan.Applied done = dns.ensure(ZONE, WWW);

    assertThat(done.hasChanged()).isFalse();
    assertThat(done.refreshed()).isFalse();
    assertThat(zoneSandbox.changes()).hasSize(before);
  }

  @Test
  void ensure_ttlThatIsTheZonesOwn_isNoDifference() {
    assertThat(
            dns.ensure(ZONE, RecordSet.of("@", RecordType.A, "192.0.2.1").withTtl(3600))
                .hasChanged())
        .isFalse();
    assertThat(
            dns.ensure(ZONE, RecordSet.of("@", RecordType.A, "192.0.2.1").withTtl(600))
                .hasChanged())
        .isTrue();
    assertThat(of("@")).contains("@ A 600 192.0.2.1");
  }

  @Test
  void ensure_textsBesideSenderPolicy_leaveItAlone() {
    dns.ensure(ZONE, RecordSet.of("@", RecordType.TXT, "hello you"));

    assertThat(of("@")).contains("@ SPF 0 \"v=spf1 -all\"", "@ TXT 0 \"hello you\"");
    dns.ensure(ZONE, RecordSet.of("@", RecordType.SPF, "v=spf1 mx -all"));
    assertThat(of("@")).contains("@ SPF 0 \"v=spf1 mx -all\"", "@ TXT 0 \"hello you\"");
    assertThat(zoneSandbox.changes())
        .containsExactly("PUT /record/ID", "POST /refresh", "PUT /record/ID", "POST /refresh");
  }

  @Test
  void ensure_aliasBesideOthers_isRefusedBeforeAnythingIsSent() {
    assertThatThrownBy(() -> dns.ensure(ZONE, RecordSet.of("www", RecordType.CNAME, "@")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("www can't be an alias (CNAME) and have records of type A at the same time");
    assertThatThrownBy(() -> dns.add(ZONE, RecordSet.of("blog", RecordType.TXT, "x")))
        .hasMessage("blog can't be an alias (CNAME) and have records of type TXT at the same time");
    assertThatThrownBy(() -> dns.ensure(ZONE, RecordSet.of("_x", RecordType.A, "192.0.2.1")))
        .hasMessage(
            "'_x' can't be the name of a record of type A: OVHcloud does not accept an underscore");
    assertThatThrownBy(() -> dns.ensure(ZONE, RecordSet.of("x", RecordType.A, "nope")))
        .hasMessage(
            "x A: 'nope' can't be a value of type A: expected an IPv4 address such as 192.0.2.1");
    assertThat(zoneSandbox.changes()).isEmpty();
  }

  @Test
  void add_valuesOldAndNew_addsTheNewOnesWithTheTtlOfTheSet() {
    dns.add(ZONE, RecordSet.of("www", RecordType.A, "192.0.2.1", "192.0.2.7"));

    assertThat(zoneSandbox.changes()).containsExactly("POST /record", "POST /refresh");
    assertThat(of("www"))
        .containsExactly("www A 300 192.0.2.1", "www A 300 192.0.2.9", "www A 300 192.0.2.7");
  }

  @Test
  void remove_valuesOrAll_removesThose() {
    dns.remove(ZONE, "www", RecordType.A, "192.0.2.9", "192.0.2.200");
    assertThat(of("www")).containsExactly("www A 300 192.0.2.1");

    dns.remove(ZONE, "www", RecordType.A);
    assertThat(of("www")).isEmpty();
    assertThat(dns.remove(ZONE, "www", RecordType.A).hasChanged()).isFalse();
    assertThat(zoneSandbox.changes())
        .containsExactly(
            "DELETE /record/ID", "POST /refresh", "DELETE /record/ID", "POST /refresh");
  }

  @Test
  void apply_fromAddressToAlias_deletesFirst() {
    zoneSandbox.quirks(ZoneQuirks.NONE.with(ZoneQuirk.REFUSES_CNAME_BESIDE_OTHERS));
    DesiredZone target =
        DesiredZone.of(
            ZONE,
            List.of(
                RecordSet.of("www", RecordType.CNAME, "@"),
                RecordSet.of("blog", RecordType.A, "192.0.2.3")));

    dns.apply(dns.plan(target, PlanOptions.standard().withOnly("www", "blog")), write -> {});

    assertThat(of("www")).containsExactly("www CNAME 0 example.com.");
    assertThat(of("blog")).containsExactly("blog A 0 192.0.2.3");
  }

  @Test
  void apply_stoppedInTheMiddle_publishesNothingAndGoesOnWhenRunAgain() {
    DesiredZone target =
        DesiredZone.of(
            ZONE,
            List.of(
                RecordSet.of("a", RecordType.A, "192.0.2.10", "192.0.2.11"),
                RecordSet.of("b", RecordType.A, "192.0.2.12")));
    PlanOptions options = PlanOptions.standard().withOnly("a", "b");
    ZonePlan plan = dns.plan(target, options);
    List<RecordWrite> seen = new ArrayList<>();
    Fault fault =
        Fault.status(400, "Client::BadRequest", "Out of order")
            .on("POST", "/domain/zone/example.com/record");
    Consumer<RecordWrite> observer =
        write -> {
          seen.add(write);
          if (seen.size() == 2) {
            zoneSandbox.sandbox().faults().next(fault);
          }
        };

    assertThatThrownBy(() -> dns.apply(plan, observer))
        .isInstanceOf(IncompleteChangeException.class)
        .hasMessageStartingWith(
            "example.com: 2 of 3 changes were executed, none is published: POST"
                + " /domain/zone/example.com/record answered 400 Client::BadRequest: Out of order")
        .hasMessageEndingWith("Apply the same change again to continue.");
    assertThat(seen).hasSize(2).allSatisfy(write -> assertThat(write.id()).isPositive());
    assertThat(zoneSandbox.published()).noneMatch(line -> line.startsWith("a "));

    ZonePlan.Applied again = dns.apply(dns.plan(target, options), seen::add);

    assertThat(again.writes()).hasSize(1);
    assertThat(again.refreshed()).isTrue();
    assertThat(of("a")).containsExactly("a A 0 192.0.2.10", "a A 0 192.0.2.11");
    assertThat(of("b")).containsExactly("b A 0 192.0.2.12");
    assertThat(dns.apply(dns.plan(target, options), seen::add).refreshed()).isFalse();
  }

  @Test
  void apply_refreshThatFailed_isMadeUpForByTheNextRun() {
    zoneSandbox
        .sandbox()
        .faults()
        .next(Fault.status(400).on("POST", "/domain/zone/example.com/refresh"));

    assertThatThrownBy(() -> dns.ensure(ZONE, WWW))
        .isInstanceOf(IncompleteChangeException.class)
        .hasMessageStartingWith("example.com: 1 of 1 changes were executed, none is published")
        .hasMessageEndingWith("Refresh the zone to publish them.");
    assertThat(of("www")).contains("www A 300 192.0.2.9");

    ZonePlan.Applied again = dns.ensure(ZONE, WWW);

    assertThat(again.hasChanged()).isFalse();
    assertThat(again.refreshed()).isTrue();
    assertThat(of("www")).contains("www A 300 192.0.2.2");
  }

  @Test
  void apply_busyZone_isWaitedForAMinute() {
    Fault busy = Fault.status(409).on("POST", "/domain/zone/example.com/refresh");
    zoneSandbox.sandbox().faults().next(busy.times(3));
    assertThat(dns.ensure(ZONE, WWW).refreshed()).isTrue();

    zoneSandbox.sandbox().faults().next(busy.times(1000));
    assertThatThrownBy(() -> dns.ensure(ZONE, WWW.withTtl(60)))
        .isInstanceOfSatisfying(
            IncompleteChangeException.class,
            e -> assertThat(e.failure()).isInstanceOf(ConflictException.class));
  }

  @Test
  void plan_newRecordsThatDoNotAnswerYet_areWaitedForAndNotMadeTwice() {
    zoneSandbox.quirks(ZoneQuirks.NONE.withNewRecordsMissing(Duration.ofSeconds(30)));
    dns.ensure(ZONE, RecordSet.of("new", RecordType.A, "192.0.2.5"));

    assertThat(dns.ensure(ZONE, RecordSet.of("new", RecordType.A, "192.0.2.5")).hasChanged())
        .isFalse();
    assertThat(of("new")).hasSize(1);
  }

  @Test
  void plan_newRecordThatNeverAnswers_isNotMadeTwice() {
    zoneSandbox.quirks(ZoneQuirks.NONE.withNewRecordsMissing(Duration.ofHours(1)));
    dns.ensure(ZONE, RecordSet.of("new", RecordType.A, "192.0.2.5"));

    assertThatThrownBy(() -> dns.ensure(ZONE, RecordSet.of("new", RecordType.A, "192.0.2.5")))
        .isInstanceOf(NotFoundException.class);
    assertThat(of("new")).hasSize(1);
  }

  @Test
  void apply_tooLargeAPlan_isRefusedUnlessForced() {
    zoneSandbox.zone(IntStream.range(0, 10).mapToObj(i -> "n" + i + " A 0 192.0.2." + i).toList());
    List<RecordSet> sets =
        IntStream.range(0, 6)
            .mapToObj(i -> RecordSet.of("n" + i, RecordType.A, "192.0.2." + i))
            .toList();
    ZonePlan plan = dns.plan(DesiredZone.of(ZONE, sets), PlanOptions.standard());

    assertThat(plan.affectedRecords()).isEqualTo(4);
    assertThatThrownBy(() -> dns.apply(plan, write -> {}))
        .isInstanceOf(ChangeTooLargeException.class)
        .hasMessage(
            "The plan would change or remove 4 of the 10 records of example.com, more than the limit of 30 %. Nothing was changed. Force the plan if this is intended, or reduce it.");
    assertThat(zoneSandbox.changes()).isEmpty();
    dns.apply(
        dns.plan(DesiredZone.of(ZONE, sets), PlanOptions.standard().withForce()), write -> {});
    assertThat(zoneSandbox.published()).hasSize(6);
  }

  @Test
  void apply_aFileWithEverything_isWhatTheNameServersHave() throws IOException {
    String text = Files.readString(Path.of("src/test/resources/dev/ovhdo/api/dns/everything.zone"));
    DesiredZone target = ZoneFile.parse(text, ZONE);
    PlanOptions options = PlanOptions.standard().withManagedNs().withForce();

    dns.apply(dns.plan(target, options), write -> {});

    assertThat(dns.plan(target, options).isEmpty()).isTrue();
    assertThat(zoneSandbox.axfr())
        .extracting(record -> record.getName() + " " + Type.string(record.getType()))
        .contains("example.com. SOA", "xn--bcher-kva.example.com. A")
        .contains("_443._tcp.example.com. TLSA", "gen2.sub.example.com. A")
        .contains("svc.example.com. HTTPS", "_dns.example.com. SVCB", "example.com. RP")
        .doesNotContain("blog.example.com. CNAME");
    assertThat(zoneSandbox.axfr())
        .hasSize(target.sets().stream().mapToInt(s -> s.values().size()).sum() + 2);
  }

  @Test
  void apply_soaAndNameServers_changeOnlyIfTheyAreManaged() {
    DesiredZone target =
        ZoneFile.parse(
            """
            $TTL 600
            @ IN SOA ns1.example.net. admin.example.com. 1 7200 3600 1209600 300
            @ IN NS ns1.example.net.
            www 300 IN A 192.0.2.1
            """,
            ZONE);
    PlanOptions some = PlanOptions.standard().withOnly("@:NS", "@:SOA", "www");

    assertThat(dns.plan(target, some).changes())
        .extracting(RecordSetChange::name)
        .containsOnly("www");
    dns.apply(dns.plan(target, some.withManagedNs()), write -> {});

    assertThat(zoneSandbox.changes())
        .containsExactly("PUT /soa", "DELETE /record/ID", "DELETE /record/ID", "POST /refresh");
    assertThat(zoneSandbox.zone().published().soa().ttl()).isEqualTo(600);
    assertThat(zoneSandbox.zone().published().soa().email()).isEqualTo("admin.example.com.");
    assertThat(of("@")).contains("@ NS 0 ns1.example.net.").noneMatch(r -> r.contains("ns2"));
    assertThat(dns.plan(target, some.withManagedNs()).isEmpty()).isTrue();
  }

  @Test
  void document_records_areChangedAndPublished() {
    zoneSandbox.zone(
        List.of("db A 0 192.0.2.9", "www A 0 192.0.2.1", "_acme-challenge TXT 0 \"x\""));

    records(zoneSandbox.ovh(), "www 300 IN A 192.0.2.3\n");

    assertThat(zoneSandbox.published())
        .containsExactlyInAnyOrder("www A 300 192.0.2.3", "_acme-challenge TXT 0 \"x\"");
  }

  private static void records(Ovh ovh, String text) {
    RecordSet www = RecordSet.of("www", RecordType.A, "192.0.2.1", "192.0.2.2");
    ovh.zones().records().ensure("example.com", www.withTtl(300));
    ovh.zones().records().add("example.com", RecordSet.of("@", RecordType.TXT, "verification=42"));
    ovh.zones().records().remove("example.com", "db", RecordType.A);

    DesiredZone wanted = ZoneFile.parse(text, "example.com");
    ZonePlan plan =
        ovh.zones().records().plan(wanted, PlanOptions.standard().withIgnored("_acme-challenge*"));
    for (RecordSetChange change : plan.changes()) {
      System.out.println(change.kind() + " " + change.name() + " " + change.type());
    }
    ovh.zones().records().apply(plan, write -> System.out.println(write));
  }
}
