package dev.ovhdo.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.FakeApi;
import dev.ovhdo.api.account.CredentialService.CredentialFilter;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.routes.me.AuthApplicationStatusEnum;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialServiceTest {
  private final FakeApi api = new FakeApi();
  private final CredentialService service = api.ovh().credentials();

  private static String credential(long id, long application, String status, String creation) {
    return "{'credentialId': %s, 'applicationId': %s, 'status': '%s', 'creation': '%s',"
            .formatted(id, application, status, creation)
        + " 'expiration': null, 'lastUse': '2026-10-11T12:13:14+02:00', 'ovhSupport': false,"
        + " 'allowedIPs': null, 'rules': [{'method': 'GET', 'path': '/*'},"
        + " {'method': 'TRACE', 'path': '/*'}, {'method': 'GET', 'path': '*'}]}";
  }

  @Test
  void current_aCredential_isReadWithoutWhatCannotBeExpressed() {
    api.on(
        "GET /auth/currentCredential",
        credential(6_001_000_001L, 115, "validated", "2026-01-02T03:04:05+01:00"));

    assertThat(service.current())
        .isEqualTo(
            new Credential(
                6_001_000_001L,
                115L,
                CredentialState.VALIDATED,
                OffsetDateTime.parse("2026-01-02T03:04:05+01:00"),
                null,
                OffsetDateTime.parse("2026-10-11T12:13:14+02:00"),
                List.of(new AccessRule(HttpMethod.GET, "/*")),
                List.of(),
                false));
  }

  @Test
  void current_idOnly_isRead() {
    api.on("GET /auth/currentCredential", "{'credentialId': 8}");

    assertThat(service.current())
        .isEqualTo(new Credential(8L, null, null, null, null, null, List.of(), List.of(), null));
  }

  @Test
  void get_withoutProperties_hasTheIdOfTheCall() {
    api.on("GET /me/api/credential/8", "{'rules': [{'path': '/vps'}, null]}");

    assertThat(service.get(8).id()).isEqualTo(8L);
    assertThat(service.get(8).rules()).isEmpty();
  }

  @Test
  void list_propertiesMissing_passesTheFilterOfOvhcloud() {
    api.on("GET /me/api/credential?applicationId=7", "[1, null, '', 2]")
        .on("GET /me/api/credential/1", "{'credentialId': 1}")
        .on("GET /me/api/credential/2", credential(2, 9, "validated", "2026-01-01T00:00:00Z"));

    assertThat(service.list(CredentialFilter.of().withApplication(7)))
        .extracting(Credential::id)
        .containsExactly(1L);
  }

  @Test
  void ofThisApplication_severalStates_areSortedByCreationWithoutExpiredAndForeignOnes() {
    api.on("GET /auth/currentCredential", credential(4, 7, "validated", "2026-01-01T00:00:00Z"))
        .on("GET /me/api/credential?applicationId=7", "[1, 2, 3, 4, 5, 6, 7]")
        // 01:00+02:00 is before 00:00Z.
        .on("GET /me/api/credential/1", credential(1, 7, "validated", "2026-01-01T00:00:01Z"))
        .on("GET /me/api/credential/2", credential(2, 7, "expired", "2025-01-01T00:00:00Z"))
        .on("GET /me/api/credential/3", credential(3, 9, "validated", "2024-01-01T00:00:00Z"))
        .on("GET /me/api/credential/4", credential(4, 7, "validated", "2026-01-01T00:00:00Z"))
        .on("GET /me/api/credential/5", credential(5, 7, "refused", "2026-01-01T01:00:00+02:00"))
        .on("GET /me/api/credential/6", credential(6, 7, "frozen", "2026-01-01T00:00:01Z"))
        .missing("GET /me/api/credential/7");

    assertThat(service.listOfThisApplication())
        .extracting(Credential::id)
        .containsExactly(5L, 4L, 1L, 6L);
    assertThat(service.listOfThisApplication().vanished()).containsExactly("7");
  }

  @Test
  void flushExpired_someExpired_removesThoseAndNoOther() {
    api.on("GET /me/api/credential?status=expired", "[1, 2, 3, 4]")
        .on("GET /me/api/credential/1", credential(1, 7, "expired", "2026-01-01T00:00:00Z"))
        // If the server ignores the filter, a valid credential must not be removed.
        .on("GET /me/api/credential/2", credential(2, 7, "validated", "2026-01-01T00:00:00Z"))
        .on("GET /me/api/credential/3", credential(3, 9, "expired", "2026-01-01T00:00:00Z"))
        .missing("GET /me/api/credential/4")
        .on("DELETE /me/api/credential/1", "null")
        .missing("DELETE /me/api/credential/3");

    assertThat(service.flushExpired()).extracting(Credential::id).containsExactly(1L);
    assertThat(api.calls())
        .filteredOn(call -> call.startsWith("DELETE"))
        .containsExactly("DELETE /me/api/credential/1", "DELETE /me/api/credential/3");
  }

  @Test
  void flushExpired_notGranted_isThrown() {
    api.on("GET /me/api/credential?status=expired", "[1]")
        .on("GET /me/api/credential/1", credential(1, 7, "expired", "2026-01-01T00:00:00Z"))
        .on(
            "DELETE /me/api/credential/1",
            403,
            "{'errorCode': 'NOT_GRANTED_CALL', 'message': 'This call has not been granted'}");

    assertThatThrownBy(service::flushExpired).isInstanceOf(NotGrantedException.class);
  }

  @Test
  void applicationOf_anApplicationOfTheAccount_isRead() {
    api.on(
        "GET /me/api/credential/1/application",
        "{'applicationId': 7, 'name': 'n', 'description': 'd', 'status': 'trusted',"
            + " 'applicationKey': 'AK'}");

    assertThat(service.applicationOf(1))
        .map(AuthApiApplication::status)
        .contains(AuthApplicationStatusEnum.TRUSTED);
  }

  @Test
  void applicationOf_theWebConsole_isEmpty() {
    api.missing("GET /me/api/credential/1/application");

    assertThat(service.applicationOf(1)).isEmpty();
  }
}
