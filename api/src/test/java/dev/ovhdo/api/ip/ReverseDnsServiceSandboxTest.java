package dev.ovhdo.api.ip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.FakeApi;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.ip.ForwardWaitOptions.ForwardLookup;
import dev.ovhdo.api.ip.ReversePlan.ReverseChange;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.ip.Ip;
import dev.ovhdo.routes.ip.IpQuery;
import dev.ovhdo.routes.ip.IpVersionEnum;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.CredentialStatus;
import dev.ovhdo.sandbox.state.Subnet;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReverseDnsServiceSandboxTest {
  private static final String BLOCK = "/ip/192.0.2.0%2F29/reverse";

  private final AccountSandbox account = new AccountSandbox();
  private final ReverseDnsService service = account.ovh().reverseDns();
  private final List<ZoneRecord> records = new ArrayList<>();

  @BeforeEach
  void blocksAndNames() {
    Account state = account.sandbox().account();
    for (String block : List.of("192.0.2.0/29", "192.0.2.8/32", "2001:db8:0:100::/56")) {
      state
          .ipBlocks()
          .put(
              dev.ovhdo.sandbox.state.IpBlock.additional(
                  Subnet.parse(block).orElseThrow(), "vps-demo"));
    }
    for (int i = 1; i < 7; i++) {
      publish("h" + i, "A", "192.0.2." + i);
    }
    publish("h8", "A", "192.0.2.8");
    publish("six", "AAAA", "2001:db8:0:100::1");
  }

  private void publish(String subDomain, String type, String target) {
    records.add(new ZoneRecord(900 + records.size(), type, subDomain, target, 0));
    account.putZone(records);
  }

  @AfterEach
  void close() {
    account.close();
  }

  private static List<String> texts(ReversePlan plan) {
    return plan.changes().stream().map(ReverseDnsServiceSandboxTest::text).toList();
  }

  private static String text(ReverseChange change) {
    return change.kind() + " " + change.address() + " " + change.before() + " " + change.after();
  }

  private List<String> written() {
    return account.sandbox().journal().calls().stream()
        .filter(call -> !call.method().equals("GET"))
        .map(call -> call.method() + " " + call.path() + " " + call.status())
        .toList();
  }

  @Test
  void list_withAndWithoutFilter_hasTheBlocks() {
    assertThat(service.list())
        .extracting(Ip::ip)
        .startsWith("192.0.2.0/29", "192.0.2.8/32", "2001:db8:0:100::/56", "127.0.10.1/32");
    assertThat(service.list(IpQuery.of().withVersion(IpVersionEnum.of(6L))))
        .extracting(Ip::ip)
        .startsWith("2001:db8:0:100::/56", "2001:db8::a:1/128");
  }

  @Test
  void blockOf_anAddress_isTheSmallest() {
    account
        .sandbox()
        .account()
        .ipBlocks()
        .put(
            dev.ovhdo.sandbox.state.IpBlock.additional(
                Subnet.parse("192.0.0.0/16").orElseThrow(), null));

    assertThat(service.blockOf("192.0.2.3")).hasToString("192.0.2.0/29");
    assertThat(service.blockOf("192.0.9.3")).hasToString("192.0.0.0/16");
    assertThat(service.blockOf("2001:DB8:0:1ff::7")).hasToString("2001:db8:0:100::/56");
  }

  @Test
  void blockOf_filterFindsNothing_readsAllBlocks() {
    FakeApi api =
        new FakeApi()
            .on("GET /ip?ip=192.0.2.3", "[]")
            .on("GET /ip", "['fantasy', '192.0.2.0/24', '192.0.2.0/29']");

    assertThat(api.ovh().reverseDns().blockOf("192.0.2.3")).hasToString("192.0.2.0/29");
  }

  @Test
  void blockOf_foreignAddress_listsTheBlocks() {
    assertThatThrownBy(() -> service.blockOf("198.51.100.1"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage(
            "No IP block of this account contains 198.51.100.1. IP blocks of this account: 192.0.2.0/29, 192.0.2.8/32,"
                + " 2001:db8:0:100::/56, 127.0.10.1/32, 2001:db8::a:1/128, 127.0.10.2/32,"
                + " 2001:db8::a:2/128, 127.0.10.3/32, 2001:db8::a:3/128, 127.0.20.1/32,"
                + " 2001:db8:20:1::/64, 127.0.20.2/32, 2001:db8:20:2::/64.");
  }

  @Test
  void set_anySpelling_isReadBack() {
    ReverseName name = service.set("2001:0DB8:0:0100:0::1", "Six.Example.com");

    assertThat(name)
        .isEqualTo(
            new ReverseName(
                IpBlock.parse("2001:db8:0:100::/56"),
                IpAddress.parse("2001:db8:0:100::1"),
                "six.example.com."));
    assertThat(service.reverse("2001:db8:0:100::1")).contains(name);
    assertThat(service.reverses("2001:db8:0:100::/56").items()).containsExactly(name);
    assertThat(service.reverses("192.0.2.0/29").items()).isEmpty();

    service.delete("2001:db8:0:100::1");
    assertThat(service.reverse("2001:db8:0:100::1")).isEmpty();
    assertThatThrownBy(() -> service.delete("2001:db8:0:100::1"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void set_aSingleAddress_goesWithoutItsPrefix() {
    service.set("192.0.2.8", "h8.example.com");

    assertThat(written()).containsExactly("POST /ip/192.0.2.8/reverse 200");
  }

  @Test
  void set_whatIsNone_isRefusedBeforeAnythingIsSent() {
    assertThatThrownBy(() -> service.set("192.0.2.3", "mail"))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> service.set("192.0.2.03", "h3.example.com"))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(
            () -> service.delete(IpBlock.parse("192.0.2.8"), IpAddress.parse("192.0.2.3")))
        .hasMessage("192.0.2.3 is not in 192.0.2.8/32");
    assertThat(account.sandbox().journal().calls()).isEmpty();
  }

  @Test
  void set_nameThatLeadsElsewhere_saysWhatToDo() {
    assertThatThrownBy(() -> service.set("192.0.2.3", "h4.example.com"))
        .isInstanceOf(ForwardRecordMissingException.class)
        .hasMessage(
            "OVHcloud refuses h4.example.com. as the name of 192.0.2.3, because h4.example.com."
                + " does not resolve to it. Publish an A record first")
        .hasCauseInstanceOf(InvalidRequestException.class);
    assertThat(account.slept()).isZero();
  }

  private ReverseName set(String name, ForwardWaitOptions wait, List<String> seen) {
    return service.set(
        IpBlock.parse("192.0.2.0/29"),
        IpAddress.parse("192.0.2.3"),
        HostName.parse(name),
        wait,
        missing -> seen.add(missing.name()));
  }

  @Test
  void set_withWait_asksAgainOnlyWhenTheNameLeadsThere() {
    AtomicBoolean visible = new AtomicBoolean();
    ForwardLookup lookup = (name, address) -> Optional.of(visible.get());
    List<String> seen = new ArrayList<>();
    account.whileSleeping(() -> {});
    account.whileSleeping(() -> publish("new", "A", "192.0.2.3"));
    account.whileSleeping(() -> visible.set(true));

    ReverseName name =
        set("new.example.com", ForwardWaitOptions.standard().withLookup(lookup), seen);

    assertThat(name.name()).isEqualTo("new.example.com.");
    assertThat(seen).containsExactly("new.example.com.");
    assertThat(account.slept()).isEqualTo(Duration.ofSeconds(30));
    assertThat(written()).containsExactly("POST " + BLOCK + " 400", "POST " + BLOCK + " 200");
  }

  @Test
  void set_whereNobodyCanTell_asksEachTime() {
    List<String> seen = new ArrayList<>();
    account.whileSleeping(() -> {});
    account.whileSleeping(() -> publish("new", "A", "192.0.2.3"));

    set("new.example.com", ForwardWaitOptions.standard().withLookup(ForwardLookup.none()), seen);

    assertThat(seen).hasSize(2);
    assertThat(account.slept()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void set_lookupThatIsBehind_isOverruledAtTheEnd() {
    ForwardLookup never = (name, address) -> Optional.of(false);
    account.whileSleeping(() -> publish("new", "A", "192.0.2.3"));

    ReverseName name =
        set("new.example.com", ForwardWaitOptions.standard().withLookup(never), new ArrayList<>());

    assertThat(name.name()).isEqualTo("new.example.com.");
    assertThat(account.slept()).isEqualTo(Duration.ofMinutes(5));
    assertThat(written()).hasSize(2);
  }

  @Test
  void set_never_isRefusedAtTheDeadline() {
    ForwardWaitOptions wait =
        ForwardWaitOptions.standard()
            .withLookup(ForwardLookup.none())
            .withDeadline(Duration.ofSeconds(25))
            .withInterval(Duration.ofSeconds(10));

    assertThatThrownBy(() -> set("new.example.com", wait, new ArrayList<>()))
        .isInstanceOf(ForwardRecordMissingException.class)
        .hasMessage(
            "OVHcloud still refuses new.example.com. as the name of 192.0.2.3 after 25 s:"
                + " new.example.com. does not resolve to it. Publish an A record");
    assertThat(account.slept()).isEqualTo(Duration.ofSeconds(25));
    assertThat(written()).hasSize(4);
  }

  @Test
  void set_another400_isNotWaitedOut() {
    account
        .sandbox()
        .faults()
        .next(Fault.status(400, "Client::BadRequest", "no").on("POST", BLOCK));

    assertThatThrownBy(
            () -> set("h3.example.com", ForwardWaitOptions.standard(), new ArrayList<>()))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(account.slept()).isZero();
  }

  @Test
  void plan_thenApply_changesWhatIsDifferentAndNothingTheSecondTime() {
    service.set("192.0.2.1", "h1.example.com");
    service.set("192.0.2.2", "h2.example.com");
    service.set("192.0.2.6", "h6.example.com");
    publish("other", "A", "192.0.2.2");
    ReverseTable table =
        ReverseTable.parseCsv(
            """
            192.0.2.1,H1.example.com
            192.0.2.2,other.example.com
            192.0.2.3,h3.example.com
            192.0.2.6,
            192.0.2.5,
            2001:db8:0:100::1,six.example.com
            """);

    ReversePlan plan = service.plan(table);
    assertThat(texts(plan))
        .containsExactly(
            "KEEP 192.0.2.1 h1.example.com. h1.example.com.",
            "REPLACE 192.0.2.2 h2.example.com. other.example.com.",
            "SET 192.0.2.3 null h3.example.com.",
            "REMOVE 192.0.2.6 h6.example.com. null",
            "KEEP 192.0.2.5 null null",
            "SET 2001:db8:0:100::1 null six.example.com.");
    assertThat(plan.count(ReverseChange.Kind.SET)).isEqualTo(2);
    int before = written().size();

    assertThat(service.apply(plan, ForwardWaitOptions.none(), each -> {}))
        .hasSize(4)
        .allMatch(ReverseChange.Outcome::isDone);

    assertThat(written()).hasSize(before + 4);
    ReversePlan again = service.plan(table);
    assertThat(again.pending()).isEmpty();
    assertThat(service.apply(again, ForwardWaitOptions.none(), each -> {})).isEmpty();
    assertThat(written()).hasSize(before + 4);
  }

  @Test
  void plan_pruning_removesTheOthersOfTheBlocksThatItTouches() {
    service.set("192.0.2.1", "h1.example.com");
    service.set("192.0.2.2", "h2.example.com");
    service.set("192.0.2.8", "h8.example.com");

    assertThat(texts(service.plan(ReverseTable.of().with("192.0.2.1", "h1.example.com"))))
        .containsExactly("KEEP 192.0.2.1 h1.example.com. h1.example.com.");
    assertThat(
            texts(
                service.plan(
                    ReverseTable.of().with("192.0.2.1", "h1.example.com").withPruning(true))))
        .containsExactly(
            "KEEP 192.0.2.1 h1.example.com. h1.example.com.",
            "REMOVE 192.0.2.2 h2.example.com. null");
  }

  @Test
  void plan_oneAddressOfABlock_readsThatOneAlone() {
    service.plan(ReverseTable.of().with("192.0.2.1", "h1.example.com"));

    assertThat(account.sandbox().journal().calls())
        .extracting(call -> call.method() + " " + call.path())
        .containsExactly("GET /auth/time", "GET /ip", "GET " + BLOCK + "/192.0.2.1");
    assertThat(service.plan(ReverseTable.of()).changes()).isEmpty();
  }

  @Test
  void plan_foreignAddresses_areReportedTogether() {
    assertThatThrownBy(
            () ->
                service.plan(
                    ReverseTable.of()
                        .with("198.51.100.1", "a.example.com")
                        .with("192.0.2.1", "a.example.com")
                        .with("198.51.100.2", "a.example.com")))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageStartingWith(
            "No IP block of this account contains 198.51.100.1, 198.51.100.2. IP blocks of this account:");
  }

  @Test
  void apply_oneThatFails_doesNotStopTheOthers() {
    ReversePlan plan =
        service.plan(
            ReverseTable.of()
                .with("192.0.2.1", "h1.example.com")
                .with("192.0.2.2", "h9.example.com")
                .with("192.0.2.3", "h3.example.com"));
    account
        .sandbox()
        .faults()
        .next(Fault.status(500, "Server::InternalServerError", "oops").on("POST", BLOCK));
    List<String> seen = new ArrayList<>();

    List<ReverseChange.Outcome> outcomes =
        service.apply(
            plan, ForwardWaitOptions.none(), each -> seen.add(each.change().address() + ""));

    assertThat(outcomes)
        .extracting(ReverseChange.Outcome::isDone)
        .containsExactly(false, false, true);
    assertThat(outcomes.get(0).failure()).isInstanceOf(OutcomeUnknownException.class);
    assertThat(outcomes.get(1).failure()).isInstanceOf(ForwardRecordMissingException.class);
    assertThat(seen).containsExactly("192.0.2.1", "192.0.2.3", "192.0.2.2");
  }

  @Test
  void apply_withWait_waitsForAllTogether() {
    ReversePlan plan =
        service.plan(
            ReverseTable.of()
                .with("192.0.2.1", "n1.example.com")
                .with("192.0.2.2", "n2.example.com")
                .with("192.0.2.3", "h3.example.com"));
    account.whileSleeping(() -> publish("n1", "A", "192.0.2.1"));
    account.whileSleeping(() -> publish("n2", "A", "192.0.2.2"));

    List<ReverseChange.Outcome> outcomes =
        service.apply(
            plan, ForwardWaitOptions.standard().withLookup(ForwardLookup.none()), each -> {});

    assertThat(outcomes).allMatch(ReverseChange.Outcome::isDone);
    assertThat(account.slept()).isEqualTo(Duration.ofSeconds(20));
    assertThat(written()).hasSize(6);
  }

  @Test
  void apply_removedMeanwhile_isAsItShouldBe() {
    service.set("192.0.2.1", "h1.example.com");
    ReversePlan plan = service.plan(ReverseTable.of().without("192.0.2.1"));
    service.delete("192.0.2.1");

    assertThat(service.apply(plan, ForwardWaitOptions.none(), each -> {}))
        .allMatch(ReverseChange.Outcome::isDone);
  }

  @Test
  void apply_credentialThatIsInvalid_stops() {
    ReversePlan plan =
        service.plan(
            ReverseTable.of()
                .with("192.0.2.1", "h1.example.com")
                .with("192.0.2.2", "h2.example.com"));
    int before = written().size();
    account
        .sandbox()
        .account()
        .credentials()
        .update(6_001_000_001L, each -> each.withStatus(CredentialStatus.EXPIRED));

    assertThatThrownBy(() -> service.apply(plan, ForwardWaitOptions.none(), each -> {}))
        .isInstanceOf(InvalidCredentialException.class);
    assertThat(written()).hasSize(before + 1);
  }

  /** Answers like a load balancer whose time is over, while the work goes on. */
  private void gatewayTimeout(String method, String path) {
    account
        .sandbox()
        .faults()
        .next(
            new Fault(
                real -> {
                  real.get();
                  return HttpResponse.html(504, "<html>504 Gateway Time-out</html>");
                },
                method,
                path,
                9));
  }

  @Test
  void set_gatewayTimesOutWhileTheWorkGoesOn_isSetOnce() {
    gatewayTimeout("POST", BLOCK);

    assertThat(service.set("192.0.2.1", "H1.example.com").name()).isEqualTo("h1.example.com.");
    assertThat(written()).containsExactly("POST " + BLOCK + " 504");
  }

  @Test
  void set_noAnswerAndNoName_isInDoubtAndNotSentAgain() {
    account.sandbox().faults().next(Fault.html(502).on("POST", BLOCK));

    assertThatThrownBy(() -> service.set("192.0.2.1", "h1.example.com"))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageStartingWith("POST " + BLOCK + " answered 502")
        .hasMessageEndingWith(
            "It may have been carried out: check before you repeat it. Afterwards, the reverse name"
                + " h1.example.com. of 192.0.2.1 did not appear within 60 s, so the outcome is in"
                + " doubt. GET /ip/192.0.2.0%2F29/reverse shows the present state.");
    assertThat(written()).hasSize(1);
  }

  @Test
  void delete_gatewayTimesOutWhileTheWorkGoesOn_isDone() {
    service.set("192.0.2.1", "h1.example.com");
    gatewayTimeout("DELETE", BLOCK + "/192.0.2.1");

    service.delete("192.0.2.1");

    assertThat(service.reverse("192.0.2.1")).isEmpty();
  }
}
