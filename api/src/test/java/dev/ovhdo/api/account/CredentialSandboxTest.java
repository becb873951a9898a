package dev.ovhdo.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.account.CredentialService.CredentialFilter;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.CredentialStatus;
import dev.ovhdo.sandbox.state.ListModes;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CredentialSandboxTest {
  private static final OffsetDateTime LAST_YEAR = OffsetDateTime.parse("2025-01-01T00:00:00Z");
  private static final Instant START = Instant.parse("2026-11-22T04:00:00Z");
  private static final long OWN = 6_001_000_001L;

  private final AccountSandbox account = new AccountSandbox();
  private final CredentialService service = account.ovh().credentials();

  /**
   * Credentials in every state, of this application, of another application and of the web console.
   */
  @BeforeEach
  void account() {
    long app = AccountSandbox.APPLICATION;
    account.credential(11, app, "2025-12-31T23:00:00Z", each -> each);
    account.credential(12, app, "2026-03-01T00:00:00Z", c -> c.withValidation(null));
    account.credential(13, app, "2026-02-01T00:00:00Z", c -> c.withValidation(LAST_YEAR));
    account.credential(
        14, app, "2026-02-01T00:00:00Z", c -> c.withStatus(CredentialStatus.REFUSED));
    account.credential(15, 115, "2026-02-01T00:00:00Z", c -> c.withValidation(null));
    account.credential(16, 7_001_000_002L, LAST_YEAR.toString(), c -> c.withValidation(LAST_YEAR));
  }

  @AfterEach
  void close() {
    account.close();
  }

  private List<Long> remaining() {
    return account.sandbox().account().credentials().keys();
  }

  @Test
  void list_everyState_isRead() {
    assertThat(service.list())
        .extracting(each -> each.id() + " " + each.state())
        .containsExactly(
            OWN + " validated",
            "11 pendingValidation",
            "12 validated",
            "13 expired",
            "14 refused",
            "15 validated",
            "16 expired");
  }

  @Test
  void list_oneVanishesInBetween_isReported() {
    account.sandbox().account().setQuirks(AccountQuirks.NONE.withListModes(ListModes.NONE));
    account.sandbox().faults().next(Fault.status(404).on("GET", "/me/api/credential/14"));

    assertThat(service.list().vanished()).containsExactly("14");
  }

  @Test
  void current_isTheSigningCredential() {
    Credential current = service.current();

    assertThat(current.id()).isEqualTo(OWN);
    assertThat(current.applicationId()).isEqualTo(AccountSandbox.APPLICATION);
    assertThat(current.expiration()).isNull();
    assertThat(current.rules()).containsExactlyInAnyOrderElementsOf(AccessRule.all());
  }

  @Test
  void ofThisApplication_everyState_isSortedByCreationWithoutExpiredOnes() {
    assertThat(service.listOfThisApplication())
        .extracting(Credential::id)
        .containsExactly(11L, OWN, 14L, 12L);
  }

  @Test
  void flushExpired_everyState_removesTheExpiredOnesOnly() {
    assertThat(service.flushExpired()).extracting(Credential::id).containsExactly(13L, 16L);

    assertThat(remaining()).containsExactly(OWN, 11L, 12L, 14L, 15L);
    assertThat(service.flushExpired()).isEmpty();
  }

  @Test
  void flushExpired_oneIsGoneAlready_removesTheOthers() {
    account.sandbox().faults().next(Fault.status(404).on("DELETE", "/me/api/credential/13"));

    assertThat(service.flushExpired()).extracting(Credential::id).containsExactly(16L);
  }

  @Test
  void applicationOf_ownAndTheWebConsoles_isItOrEmpty() {
    assertThat(service.applicationOf(OWN)).map(AuthApiApplication::name).contains("ovh-do");
    assertThat(service.applicationOf(15)).isEmpty();
  }

  @Test
  void removeApplication_byName_takesItsCredentialsWithIt() {
    account.ovh().applications().remove("dns robot");

    assertThat(account.ovh().applications().list())
        .extracting(AuthApiApplication::name)
        .containsExactly("ovh-do");
    assertThat(remaining()).doesNotContain(16L).contains(OWN);
  }

  @Test
  void list_filtered_isOfThatApplicationAndState() {
    CredentialFilter own = CredentialFilter.of().withApplication(AccountSandbox.APPLICATION);

    assertThat(service.list(own))
        .extracting(Credential::id)
        .containsExactly(OWN, 11L, 12L, 13L, 14L);
    assertThat(service.list(own.withState(CredentialState.VALIDATED)))
        .extracting(Credential::id)
        .containsExactly(OWN, 12L);
    assertThat(service.list(CredentialFilter.of().withState(CredentialState.REFUSED)))
        .extracting(Credential::id)
        .containsExactly(14L);
  }

  @Test
  void expiring_someSoonSomeLaterSomeNever_areThoseThatEndFirst() {
    account.credential(21, 115, "2026-01-01T00:00:00Z", c -> c.withValidation(inDays(14)));
    account.credential(22, 115, "2026-01-01T00:00:00Z", c -> c.withValidation(inDays(3)));
    account.credential(
        23, 115, "2026-01-01T00:00:00Z", c -> c.withValidation(inDays(14).plusSeconds(1)));

    Listing<Credential> found = service.expiring(Duration.ofDays(14));

    assertThat(found).extracting(Credential::id).containsExactly(22L, 21L);
    assertThat(found)
        .extracting(each -> each.daysLeft(START))
        .containsExactly(OptionalLong.of(3), OptionalLong.of(14));
    assertThat(service.expiring(Duration.ZERO)).isEmpty();
  }

  private static OffsetDateTime inDays(int days) {
    return START.atOffset(ZoneOffset.ofHours(2)).plusDays(days);
  }

  @Test
  void get_andRemove_knowTheOnesThereAre() {
    assertThat(service.get(15).applicationId()).isEqualTo(115);

    service.remove(15);

    assertThatThrownBy(() -> service.get(15))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage(
            "No credential is named \"15\". This account has: 6001000001, 11, 12, 13, 14, 16.");
    assertThatThrownBy(() -> service.remove(15)).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void restrict_blocksAndNone_areStored() {
    service.restrict(12, List.of("192.0.2.0/24", "2001:db8::1/128"));
    assertThat(service.get(12).allowedIps()).containsExactly("192.0.2.0/24", "2001:db8::1/128");

    service.restrict(12, List.of());
    assertThat(service.get(12).allowedIps()).isEmpty();
  }
}
