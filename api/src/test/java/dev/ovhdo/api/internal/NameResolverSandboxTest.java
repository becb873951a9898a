package dev.ovhdo.api.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.ServiceExpiredException;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.AccountQuirks;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in an account in which some services cannot be read. */
class NameResolverSandboxTest {
  private final AccountSandbox account = new AccountSandbox();

  @AfterEach
  void close() {
    account.close();
  }

  private void expired(String... paths) {
    account.sandbox().account().setQuirks(AccountQuirks.NONE.withExpired(Set.of(paths)));
  }

  private void fault(String rule) {
    account.sandbox().faults().next(Fault.parse(rule));
  }

  @Test
  void get_anotherVpsHasExpired_isFoundByItsDisplayName() {
    expired("/vps/vps-web");

    assertThat(account.ovh().vps().get("mon serveur").name()).isEqualTo("vps-demo");
    assertThat(account.ovh().vps().ips("mon serveur")).contains("127.0.10.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Server::InternalServerError",
        "Client::Forbidden You are not allowed",
        "Client::ServiceExpired",
        "Client::NotFound",
      })
  void get_anotherServerCannotBeRead_isFoundByItsDisplayName(String failure) {
    fault("GET /dedicated/server/ns2.example.net: " + failure);

    DedicatedServer server = account.ovh().servers().get("storage");

    assertThat(server.name()).isEqualTo("ns1.example.net");
  }

  @Test
  void get_sharedDisplayNameOfWhichOneHasExpired_isTheOther() {
    expired("/vps/vps-web");

    assertThat(account.ovh().vps().get("twin").name()).isEqualTo("vps-db");
  }

  @Test
  void get_unknownNameAndOneHasExpired_namesTheReason() {
    expired("/vps/vps-web");

    assertThatThrownBy(() -> account.ovh().vps().get("other"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasCauseInstanceOf(ServiceExpiredException.class)
        .hasMessageMatching(
            "No VPS is named \"other\"\\. This account has: vps-demo \\(mon serveur\\), vps-db"
                + " \\(twin\\), vps-web\\. 1 of them could not be read: GET /vps/vps-web answered 460"
                + " .*This service is expired.*");
  }

  @Test
  void get_unknownNameAndSeveralHaveExpired_countsThem() {
    expired("/vps/vps-web", "/vps/vps-db");

    assertThatThrownBy(() -> account.ovh().vps().get("other"))
        .hasMessageContaining(
            "This account has: vps-demo (mon serveur), vps-web, vps-db. 2 of them could not be read;"
                + " the first reason: GET /vps/vps-web answered 460");
  }

  @Test
  void get_expiredServiceName_isReportedAsExpired() {
    expired("/vps/vps-web");

    assertThatThrownBy(() -> account.ovh().vps().get("vps-web"))
        .isInstanceOf(ServiceExpiredException.class);
  }

  @Test
  void get_noServiceMayBeRead_namesTheMissingRight() {
    fault("GET /vps/vps-*: Client::Forbidden This call has not been granted");

    assertThatThrownBy(() -> account.ovh().vps().get("mon serveur"))
        .isInstanceOf(NotGrantedException.class);
  }
}
