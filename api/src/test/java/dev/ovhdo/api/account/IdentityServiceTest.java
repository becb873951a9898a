package dev.ovhdo.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.FakeApi;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.routes.auth.AuthMethodEnum;
import org.junit.jupiter.api.Test;

class IdentityServiceTest {
  private static final String DETAILS = "GET /auth/details";
  private static final String CREDENTIAL = "GET /auth/currentCredential";
  private static final String APPLICATION = "GET /me/api/credential/8/application";
  private static final String OWNER = "GET /me";
  private static final String NOT_GRANTED =
      "{'errorCode': 'NOT_GRANTED_CALL', 'message': 'This call has not been granted'}";

  private final FakeApi api = new FakeApi();
  private final IdentityService service = api.ovh().identity();

  private FakeApi withDetails() {
    return api.on(
        DETAILS,
        "{'account': 'xx00000-ovh', 'method': 'account', 'identities': ['urn:v1:eu:identity:x'],"
            + " 'allowedRoutes': null, 'roles': null, 'user': null, 'description': null}");
  }

  private FakeApi withCredential() {
    return api.on(
        CREDENTIAL,
        "{'credentialId': 8, 'applicationId': 7, 'status': 'validated', 'rules': [],"
            + " 'creation': '2026-01-01T00:00:00Z', 'expiration': null, 'lastUse': null,"
            + " 'ovhSupport': false, 'allowedIPs': null}");
  }

  @Test
  void whoami_everythingGranted_knowsAll() {
    withDetails();
    withCredential()
        .on(APPLICATION, "{'applicationId': 7, 'name': 'robot'}")
        .on(OWNER, "{'nichandle': 'xx00000-ovh', 'email': 'me@example.com'}");

    Identity me = service.whoami();

    assertThat(me.account()).contains("xx00000-ovh");
    assertThat(me.details()).isNotNull();
    assertThat(me.details().method()).isEqualTo(AuthMethodEnum.ACCOUNT);
    assertThat(me.credential()).isNotNull().extracting(Credential::id).isEqualTo(8L);
    assertThat(me.application()).isNotNull().extracting(a -> a.name()).isEqualTo("robot");
    assertThat(me.owner()).isNotNull().extracting(o -> o.email()).isEqualTo("me@example.com");
    assertThat(me.unread()).isEmpty();
  }

  @Test
  void whoami_withoutTheRightsToMe_knowsTheRest() {
    withDetails();
    withCredential().on(APPLICATION, 403, NOT_GRANTED).on(OWNER, 403, NOT_GRANTED);

    Identity me = service.whoami();

    assertThat(me.account()).contains("xx00000-ovh");
    assertThat(me.credential()).isNotNull();
    assertThat(me.application()).isNull();
    assertThat(me.owner()).isNull();
    assertThat(me.unread())
        .extracting(refused -> ((ApiException) refused).call().toString())
        .containsExactly(APPLICATION, OWNER);
  }

  @Test
  void whoami_onePartFailsAndAnotherLacksProperties_knowsTheRest() {
    api.on(DETAILS, "{'method': 5}")
        .on(CREDENTIAL, "{'credentialId': 8}")
        .on(APPLICATION, 500, "{'message': 'Internal server error'}")
        .on(OWNER, "{'nichandle': 'xx00000-ovh'}");

    Identity me = service.whoami();

    assertThat(me.account()).contains("xx00000-ovh");
    assertThat(me.credential()).isNotNull().extracting(Credential::id).isEqualTo(8L);
    assertThat(me.unread()).hasSize(1).first().isInstanceOf(ServerErrorException.class);
  }

  @Test
  void whoami_onlyMeGranted_takesTheAccountFromThere() {
    api.on(DETAILS, 403, NOT_GRANTED)
        .on(CREDENTIAL, 403, NOT_GRANTED)
        .on(OWNER, "{'nichandle': 'xx00000-ovh'}");

    assertThat(service.whoami().account()).contains("xx00000-ovh");
  }

  @Test
  void whoami_nothingGranted_saysWhatItWouldTake() {
    api.on(DETAILS, 403, NOT_GRANTED).on(CREDENTIAL, 403, NOT_GRANTED).on(OWNER, 403, NOT_GRANTED);

    Identity me = service.whoami();

    assertThat(me.account()).isEmpty();
    assertThat(me.unread()).hasSize(3);
  }

  @Test
  void whoami_theWebConsolesCredential_hasNoApplication() {
    withDetails();
    withCredential().missing(APPLICATION).on(OWNER, "{'nichandle': 'xx00000-ovh'}");

    assertThat(service.whoami().application()).isNull();
    assertThat(service.whoami().unread()).isEmpty();
  }

  @Test
  void whoami_aKeyThatIsNoGood_fails() {
    api.on(DETAILS, 403, "{'errorCode': 'INVALID_CREDENTIAL', 'message': 'not valid'}");

    assertThatThrownBy(service::whoami).isInstanceOf(InvalidCredentialException.class);
  }
}
