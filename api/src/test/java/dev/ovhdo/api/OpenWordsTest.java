package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.account.ConsumerKeyRequest;
import dev.ovhdo.api.account.CredentialState;
import java.net.URI;
import org.junit.jupiter.api.Test;

class OpenWordsTest {

  @Test
  void of_aKnownWord_isTheConstant() {
    assertThat(CredentialState.of("pendingValidation"))
        .isEqualTo(CredentialState.PENDING_VALIDATION);
    assertThat(CredentialState.EXPIRED.isKnown()).isTrue();
  }

  @Test
  void of_aNewWord_isAValueLikeOthers() {
    assertThat(CredentialState.of("frozen")).hasToString("frozen");
    assertThat(CredentialState.of("frozen").isKnown()).isFalse();
    assertThat(CredentialState.of("Expired").isKnown()).isFalse();
  }

  @Test
  void toString_ofAConsumerKeyRequest_hidesTheKey() {
    ConsumerKeyRequest request =
        new ConsumerKeyRequest(
            "hunter2", CredentialState.PENDING_VALIDATION, URI.create("https://example.com/auth/"));

    assertThat(request)
        .hasToString("ConsumerKeyRequest[pendingValidation, https://example.com/auth/]");
  }
}
