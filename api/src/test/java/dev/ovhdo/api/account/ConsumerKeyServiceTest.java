package dev.ovhdo.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.FakeApi;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.wait.WaitOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumerKeyServiceTest {
  private static final String CURRENT = "GET /auth/currentCredential";
  private static final WaitOptions OPTIONS =
      WaitOptions.standard()
          .withInterval(Duration.ofSeconds(2))
          .withDeadline(Duration.ofMinutes(5));
  private static final URI PAGE = URI.create("https://eu.api.ovh.com/auth/?credentialToken=t");
  private static final ConsumerKeyRequest REQUEST =
      new ConsumerKeyRequest("new-key", CredentialState.PENDING_VALIDATION, PAGE);

  private final FakeApi api = new FakeApi();
  private final ConsumerKeyService service = api.ovh().consumerKeys();

  private static String credential(String status) {
    return "{'credentialId': 1, 'applicationId': 7, 'ovhSupport': false, 'status': '"
        + status
        + "',"
        + " 'creation': '2026-01-01T00:00:00Z', 'rules': []}";
  }

  private FakeApi pending() {
    return api.on(
        CURRENT,
        403,
        "{'errorCode': 'INVALID_CREDENTIAL', 'message': 'This credential is not valid'}");
  }

  @Test
  void request_rules_includeTheCurrentCredential() {
    api.on(
        "POST /auth/credential",
        "{'consumerKey': 'new-key', 'state': 'pendingValidation', 'validationUrl': '"
            + PAGE
            + "'}");

    assertThat(service.request(AccessRule.recursive(AccessRule.READ_ONLY, "/vps")))
        .isEqualTo(REQUEST);
    assertThat(api.body("POST /auth/credential"))
        .isEqualTo(
            "{\"accessRules\":[{\"method\":\"GET\",\"path\":\"/vps\"},"
                + "{\"method\":\"GET\",\"path\":\"/vps/*\"},"
                + "{\"method\":\"GET\",\"path\":\"/auth/currentCredential\"}]}");
    assertThat(api.lastHeaders())
        .containsEntry("X-Ovh-Application", "app-key")
        .doesNotContainKeys("X-Ovh-Consumer", "X-Ovh-Signature");
  }

  @Test
  void request_rulesThatCoverIt_addsNone() {
    api.on(
        "POST /auth/credential",
        "{'consumerKey': 'new-key', 'state': 'pendingValidation', 'validationUrl': '"
            + PAGE
            + "'}");

    service.request(List.of(new AccessRule(HttpMethod.GET, "/*")));

    assertThat(api.body("POST /auth/credential"))
        .isEqualTo("{\"accessRules\":[{\"method\":\"GET\",\"path\":\"/*\"}]}");
  }

  @Test
  void request_noRules_isRefused() {
    assertThatThrownBy(() -> service.request(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A consumer key needs at least one access rule");
  }

  @Test
  void request_pageThatIsNone_isNotOpened() {
    api.on(
        "POST /auth/credential",
        "{'consumerKey': 'hunter2', 'state': 'x', 'validationUrl': 'file:///etc/passwd'}");

    assertThatThrownBy(() -> service.request(AccessRule.all()))
        .hasMessage(
            "The answer to POST /auth/credential was not understood:"
                + " the property \"validationUrl\" is no URL. The call itself was carried out");
  }

  @Test
  void awaitValidation_validatedAfterAWhile_isTheCredential() {
    pending().on(CURRENT, credential("pendingValidation")).on(CURRENT, credential("validated"));

    assertThat(service.awaitValidation(REQUEST, OPTIONS).state())
        .isEqualTo(CredentialState.VALIDATED);
    assertThat(api.slept()).isEqualTo(Duration.ofSeconds(6));
    assertThat(api.lastHeaders()).containsEntry("X-Ovh-Consumer", "new-key");
  }

  @Test
  void awaitValidation_answerHasOnlyAnId_isValid() {
    pending().on(CURRENT, "{'credentialId': 1}");

    assertThat(service.awaitValidation(REQUEST, OPTIONS).id()).isEqualTo(1L);
  }

  @Test
  void request_answerWithoutState_isPending() {
    api.on("POST /auth/credential", "{'consumerKey': 'new-key', 'validationUrl': '" + PAGE + "'}");

    assertThat(service.request(AccessRule.all())).isEqualTo(REQUEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused", "expired"})
  void awaitValidation_decidedAgainst_endsAtOnce(String state) {
    api.on(CURRENT, credential(state));

    assertThatThrownBy(() -> service.awaitValidation(REQUEST, OPTIONS))
        .isInstanceOfSatisfying(
            ConsumerKeyNotValidatedException.class,
            e -> assertThat(e.validationUrl()).isEqualTo(PAGE))
        .hasMessage("The consumer key was not authorised: its state is " + state + ".");
    assertThat(api.slept()).isEqualTo(OPTIONS.interval());
  }

  @Test
  void awaitValidation_stillNotValidAfterTheDecision_wasRefused() {
    pending();

    assertThatThrownBy(() -> service.awaitValidation(REQUEST, OPTIONS, () -> true))
        .isInstanceOf(ConsumerKeyNotValidatedException.class)
        .hasMessage(
            "The consumer key was not authorised: it was refused on the page " + PAGE + ".");
    assertThat(api.slept()).as("three polls").isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void awaitValidation_validSoonAfterTheDecision_isTheCredential() {
    pending();
    pending().on(CURRENT, credential("validated"));

    assertThat(service.awaitValidation(REQUEST, OPTIONS, () -> true).id()).isEqualTo(1);
  }

  private FakeApi missing() {
    return api.on(
        CURRENT,
        403,
        "{'errorCode': 'NOT_CREDENTIAL', 'message': 'This credential does not exist'}");
  }

  @Test
  void awaitValidation_keyThatDoesNotExistAnyMore_wasRefused() {
    pending();
    missing();

    assertThatThrownBy(() -> service.awaitValidation(REQUEST, OPTIONS))
        .hasMessage(
            "The consumer key was not authorised: it was refused on the page " + PAGE + ".");
    assertThat(api.slept()).as("one poll and three").isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void awaitValidation_keyThatIsMissingOnce_isAwaited() {
    pending();
    missing();
    missing();
    pending();
    missing().on(CURRENT, credential("validated"));

    assertThat(service.awaitValidation(REQUEST, OPTIONS).id()).isEqualTo(1);
  }

  @Test
  void awaitValidation_keyThatDoesNotExistYet_isAwaited() {
    missing().on(CURRENT, credential("validated"));

    assertThat(service.awaitValidation(REQUEST, OPTIONS).id()).isEqualTo(1);
  }

  @Test
  void awaitValidation_neverDecided_endsAtTheDeadline() {
    pending();

    assertThatThrownBy(() -> service.awaitValidation(REQUEST, OPTIONS))
        .isInstanceOf(ConsumerKeyNotValidatedException.class)
        .hasMessage(
            "The consumer key was not authorised within 300 s: the page "
                + PAGE
                + " was refused or not opened.")
        .hasMessageNotContaining("new-key");
    assertThat(api.slept()).isEqualTo(OPTIONS.deadline());
  }

  @ParameterizedTest
  @ValueSource(strings = {"INVALID_KEY", "INVALID_SIGNATURE"})
  void awaitValidation_wrongApplication_isThrownAtOnce(String code) {
    api.on(CURRENT, code.equals("INVALID_KEY") ? 403 : 400, "{'errorCode': '" + code + "'}");

    assertThatThrownBy(() -> service.awaitValidation(REQUEST, OPTIONS))
        .isInstanceOf(InvalidCredentialException.class);
  }

  @Test
  void awaitValidation_validButNotGranted_isThrownAtOnce() {
    api.on(
        CURRENT,
        403,
        "{'errorCode': 'NOT_GRANTED_CALL', 'message': 'This call has not been granted'}");

    assertThatThrownBy(() -> service.awaitValidation(REQUEST, OPTIONS))
        .isInstanceOf(NotGrantedException.class);
  }

  @Test
  void awaitValidation_serverErrorMeanwhile_isTolerated() {
    api.on(CURRENT, 502, "<html>Bad gateway</html>").on(CURRENT, credential("validated"));

    assertThat(service.awaitValidation(REQUEST, OPTIONS).id()).isEqualTo(1);
  }
}
