package dev.ovhdo.api.sshkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ovhdo.api.FakeApi;
import dev.ovhdo.api.TestKeys;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.sshkey.SshKeyChange.Outcome;
import dev.ovhdo.client.error.ConflictException;
import org.junit.jupiter.api.Test;

class SshKeyChangeTest {
  private static final String OLD = TestKeys.ED25519;
  private static final String NEW = TestKeys.OTHER;
  private static final String ONE = "GET /me/sshKey/laptop";
  private static final String ADD = "POST /me/sshKey";
  private static final String REMOVE = "DELETE /me/sshKey/laptop";
  private static final String REFUSED = "{'class': 'Client::BadRequest', 'message': 'no key'}";

  private final FakeApi api = new FakeApi();
  private final SshKeyService service = api.ovh().sshKeys();

  private static String json(String key) {
    return "{'keyName': 'laptop', 'key': '%s'}".formatted(key);
  }

  @Test
  void ensure_noSuchKey_addsIt() {
    api.missing(ONE).on(ADD, "null");

    assertThat(service.ensure("laptop", NEW + "\n"))
        .isEqualTo(new SshKeyChange("laptop", NEW, Outcome.ADDED, null));
  }

  @Test
  void ensure_theSameKeyWithAnotherComment_changesNothing() {
    String existing = NEW.replace("me@workstation", "work");
    api.on(ONE, json(existing));

    assertThat(service.ensure("laptop", NEW))
        .isEqualTo(new SshKeyChange("laptop", existing, Outcome.UNCHANGED, null));
    assertThat(api.calls()).containsExactly(ONE);
  }

  @Test
  void ensure_anotherKeyOfThatName_isRefusedWithBothFingerprints() {
    api.on(ONE, json(OLD));

    assertThatThrownBy(() -> service.ensure("laptop", NEW))
        .isInstanceOf(SshKeyConflictException.class)
        .hasMessage(
            "The account has a different SSH key named \"laptop\":"
                + " SHA256:CWlGuuziFhcSBW0+vp+WQ/OhwZIydGewGFXayk71bMQ, not"
                + " SHA256:D1TmfBsOrb447TsBE+4sAfX2s5GY9pDzqGGh3yyZdag. Replace it, or choose"
                + " another name.");
    assertThat(api.calls()).containsExactly(ONE);
  }

  @Test
  void ensure_sameKeyAddedMeanwhile_isUnchanged() {
    api.missing(ONE)
        .on(ONE, json(NEW))
        .on(ADD, 409, "{'class': 'Client::Conflict', 'message': 'already exists'}");

    assertThat(service.ensure("laptop", NEW).outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void ensure_aConflictAboutNothingThatCanBeSeen_isThatConflict() {
    api.missing(ONE).on(ADD, 409, "{'class': 'Client::Conflict', 'message': 'already exists'}");

    assertThatThrownBy(() -> service.ensure("laptop", NEW)).isInstanceOf(ConflictException.class);
  }

  @Test
  void ensure_aNameThatCanNotBeAsked_isRefused() {
    assertThatThrownBy(() -> service.ensure("..", NEW))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("An SSH key can't be named \"..\"");
    assertThat(api.calls()).isEmpty();
  }

  @Test
  void replace_noSuchKey_addsIt() {
    api.missing(ONE).on(ADD, "null");

    assertThat(service.replace("laptop", NEW).outcome()).isEqualTo(Outcome.ADDED);
    assertThat(api.calls()).containsExactly(ONE, ADD);
  }

  @Test
  void replace_theSameKey_changesNothing() {
    api.on(ONE, json(NEW));

    assertThat(service.replace("laptop", NEW).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(api.calls()).containsExactly(ONE);
  }

  @Test
  void replace_anotherKey_removesItFirst() {
    api.on(ONE, json(OLD)).on(REMOVE, "null").on(ADD, "null");

    assertThat(service.replace("laptop", NEW))
        .isEqualTo(new SshKeyChange("laptop", NEW, Outcome.REPLACED, OLD));
    assertThat(api.calls()).containsExactly(ONE, REMOVE, ADD);
  }

  @Test
  void replace_theNewOneIsRefused_putsTheOldOneBack() {
    api.on(ONE, json(OLD)).missing(ONE).on(REMOVE, "null").on(ADD, 400, REFUSED).on(ADD, "null");

    SshKeyReplacementException failure =
        catchThrowableOfType(
            SshKeyReplacementException.class, () -> service.replace("laptop", NEW));

    assertThat(failure)
        .hasMessage(
            "The SSH key \"laptop\" was not replaced; the old key was restored:"
                + " POST /me/sshKey answered 400 Client::BadRequest: no key");
    assertThat(failure.lostKey()).isEmpty();
    assertThat(api.calls()).containsExactly(ONE, REMOVE, ADD, ONE, ADD);
  }

  @Test
  void replace_theOldOneIsRefusedToo_tellsIt() {
    api.on(ONE, json(OLD)).missing(ONE).on(REMOVE, "null").on(ADD, 400, REFUSED);

    SshKeyReplacementException failure =
        catchThrowableOfType(
            SshKeyReplacementException.class, () -> service.replace("laptop", NEW));

    assertThat(failure)
        .hasMessage(
            "The SSH key \"laptop\" is lost: the new key could not be added (POST /me/sshKey"
                + " answered 400 Client::BadRequest: no key), and the old key could not be restored (POST"
                + " /me/sshKey answered 400 Client::BadRequest: no key). The old key is: "
                + OLD);
    assertThat(failure.lostKey()).contains(OLD);
  }

  @Test
  void replace_onlyTheAnswerGotLost_isDone() {
    api.on(ONE, json(OLD))
        .on(ONE, json(NEW))
        .on(REMOVE, "null")
        .on(ADD, 503, "{'message': 'gateway'}");

    assertThat(service.replace("laptop", NEW).outcome()).isEqualTo(Outcome.REPLACED);
  }

  @Test
  void replace_theOldOneCanNotBeRemoved_changesNothing() {
    api.on(ONE, json(OLD))
        .on(REMOVE, 403, "{'errorCode': 'NOT_GRANTED_CALL', 'message': 'not granted'}");

    assertThatThrownBy(() -> service.replace("laptop", NEW))
        .hasMessageStartingWith("DELETE /me/sshKey/laptop answered 403 NOT_GRANTED_CALL");
    assertThat(api.calls()).containsExactly(ONE, REMOVE);
  }

  @Test
  void replace_theAnswerToTheRemovalGotLost_goesOn() {
    api.on(ONE, json(OLD)).missing(ONE).on(REMOVE, 503, "{'message': 'gateway'}").on(ADD, "null");

    assertThat(service.replace("laptop", NEW).replacedKey()).isEqualTo(OLD);
    assertThat(api.calls()).containsExactly(ONE, REMOVE, ONE, ADD);
  }

  @Test
  void replace_removalWithoutAnAnswerAndTheKeyIsStillThere_isInDoubt() {
    api.on(ONE, json(OLD)).on(REMOVE, 503, "{'message': 'gateway'}");

    SshKeyReplacementException failure =
        catchThrowableOfType(
            SshKeyReplacementException.class, () -> service.replace("laptop", NEW));

    assertThat(failure)
        .hasMessage(
            "The SSH key \"laptop\" was not replaced, and may be lost: DELETE /me/sshKey/laptop"
                + " answered 503: gateway. It may have been carried out: check before you repeat it."
                + " Afterwards, the removal of the SSH key \"laptop\" did not appear within 60 s, so"
                + " the outcome is in doubt. GET /me/sshKey shows the present state. The old key is: "
                + OLD);
    assertThat(failure.lostKey()).contains(OLD);
    assertThat(api.calls()).containsOnlyOnce(REMOVE).doesNotContain(ADD);
  }

  @Test
  void replace_removalWithoutAnAnswerAndNoAccess_isInDoubt() {
    api.on(ONE, json(OLD))
        .on(ONE, 403, "{'message': 'You are not allowed'}")
        .on(REMOVE, 503, "{'message': 'gateway'}");

    assertThatThrownBy(() -> service.replace("laptop", NEW))
        .isInstanceOf(SshKeyReplacementException.class)
        .hasMessageContaining(
            "Afterwards, the search for the removal of the SSH key \"laptop\" failed (GET"
                + " /me/sshKey/laptop answered 403: You are not allowed), so the outcome is in doubt.")
        .hasMessageEndingWith("The old key is: " + OLD);
  }

  @Test
  void replace_additionInDoubt_putsTheOldKeyBack() {
    api.on(ONE, json(OLD))
        .missing(ONE)
        .on(REMOVE, "null")
        .on(ADD, 502, "{'message': 'gateway'}")
        .on(ADD, "null");

    assertThatThrownBy(() -> service.replace("laptop", NEW))
        .isInstanceOf(SshKeyReplacementException.class)
        .hasMessageStartingWith(
            "The SSH key \"laptop\" was not replaced; the old key was restored: POST /me/sshKey"
                + " answered 502: gateway.");
  }

  @Test
  void ensure_additionWithoutAnAnswer_isFoundInTheAccount() {
    api.missing(ONE).missing(ONE).on(ONE, json(NEW)).on(ADD, 504, "{'message': 'gateway'}");

    assertThat(service.ensure("laptop", NEW).outcome()).isEqualTo(Outcome.ADDED);
    assertThat(api.calls()).containsOnlyOnce(ADD);
  }

  @Test
  void ensure_additionWithoutAnAnswerAndNoKey_isInDoubt() {
    api.missing(ONE).on(ADD, 504, "{'message': 'gateway'}");

    assertThatThrownBy(() -> service.ensure("laptop", NEW))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessage(
            "POST /me/sshKey answered 504: gateway. It may have been carried out: check before you"
                + " repeat it. Afterwards, the SSH key \"laptop\" did not appear within 60 s, so the"
                + " outcome is in doubt. GET /me/sshKey shows the present state.");
    assertThat(api.calls()).containsOnlyOnce(ADD);
  }

  @Test
  void remove_withoutAnAnswer_isDoneWhenTheKeyIsGone() {
    api.on(ONE, json(OLD)).missing(ONE).on(REMOVE, 502, "{'message': 'gateway'}");

    service.remove("laptop");

    assertThat(api.calls()).containsExactly(REMOVE, ONE, ONE);
  }

  @Test
  void replace_oldKeyRemovedMeanwhile_continues() {
    api.on(ONE, json(OLD)).missing(REMOVE).on(ADD, "null");

    assertThat(service.replace("laptop", NEW).outcome()).isEqualTo(Outcome.REPLACED);
  }
}
