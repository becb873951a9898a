package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.error.CredentialProblem;
import dev.ovhdo.client.error.ForbiddenException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.ServiceExpiredException;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.ErrorFormat;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Refusals in each form that OVHcloud has, as the library reports them. */
class RefusalsSandboxTest {
  private static final String KEY = DemoKeys.FIXED.applicationKey();
  private static final String SECRET = DemoKeys.FIXED.applicationSecret();

  private final AccountSandbox account = new AccountSandbox();

  @AfterEach
  void close() {
    account.close();
  }

  private void quirks(AccountQuirks quirks) {
    account.sandbox().account().setQuirks(quirks);
  }

  private CredentialProblem problemOf(String key, String secret, String consumerKey) {
    Configuration configuration =
        Configuration.of(
            Endpoint.of(account.sandbox().url().toString()),
            new Credentials.Application(key, secret, consumerKey));
    try (Ovh ovh = Ovh.builder().configuration(configuration).build()) {
      ovh.vps().list();
    } catch (InvalidCredentialException e) {
      return e.problem();
    }
    throw new AssertionError("the call was accepted");
  }

  @ParameterizedTest
  @EnumSource(ErrorFormat.class)
  void call_wrongCredentials_areToldApartInEachFormat(ErrorFormat format) {
    quirks(AccountQuirks.NONE.withErrorFormat(format));

    assertThat(problemOf("unknown", SECRET, "ck")).isEqualTo(CredentialProblem.APPLICATION_KEY);
    assertThat(problemOf(KEY, SECRET, "unknown")).isEqualTo(CredentialProblem.CONSUMER_KEY);
    assertThat(problemOf(KEY, "wrong", DemoKeys.FIXED.consumerKey()))
        .isEqualTo(CredentialProblem.SIGNATURE);
  }

  @ParameterizedTest
  @EnumSource(ErrorFormat.class)
  void call_outsideTheRules_isAMissingRightInEachFormat(ErrorFormat format) {
    quirks(AccountQuirks.NONE.withErrorFormat(format));
    account.credential(
        77, AccountSandbox.APPLICATION, "2026-01-01T00:00:00Z", each -> each.withValidation(null));

    assertThatThrownBy(
            () ->
                account
                    .ovh()
                    .client()
                    .withConsumerKey("consumer-key-77")
                    .post("/vps/{serviceName}/reboot", null, "vps-demo"))
        .isInstanceOf(NotGrantedException.class)
        .hasMessageContaining("lacks the access rule POST /vps/");
  }

  @Test
  void call_deniedByPolicy_namesTheAction() {
    quirks(AccountQuirks.NONE.withDeniedActions(Set.of("vps:apiovh:ips/*")));

    assertThatThrownBy(() -> account.ovh().vps().ips("vps-demo"))
        .isInstanceOf(NotGrantedException.class)
        .hasMessageContaining("vps:apiovh:ips/get");
  }

  @Test
  void call_otherReasonForForbidden_isNoMissingRight() {
    account
        .sandbox()
        .faults()
        .next(Fault.parse("GET /vps/vps-demo/ips: Client::Forbidden You are not allowed"));

    assertThatThrownBy(() -> account.ovh().vps().ips("vps-demo"))
        .isInstanceOf(ForbiddenException.class)
        .hasMessageContaining("You are not allowed");
  }

  @Test
  void call_aboutAnExpiredService_isReportedAsExpired() {
    quirks(AccountQuirks.NONE.withExpired(Set.of("/vps/vps-demo")));

    assertThatThrownBy(() -> account.ovh().vps().ips("vps-demo"))
        .isInstanceOf(ServiceExpiredException.class)
        .hasMessageContaining("This service is expired");
    assertThat(account.ovh().vps().list().unread()).hasSize(1);
  }

  @Test
  void get_serverFailsOnce_isRepeated() {
    account
        .sandbox()
        .faults()
        .next(Fault.parse("GET /vps/vps-demo: Server::InternalServerError once"));

    assertThat(account.ovh().vps().get("vps-demo").name()).isEqualTo("vps-demo");
    assertThat(account.sandbox().journal().calls("GET", "/vps/vps-demo")).hasSize(2);
  }
}
