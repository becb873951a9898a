package dev.ovhdo.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.Ovh;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.wait.WaitOptions;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsumerKeySandboxTest {
  private static final WaitOptions OPTIONS =
      WaitOptions.standard()
          .withInterval(Duration.ofSeconds(2))
          .withDeadline(Duration.ofMinutes(1));
  private static final List<AccessRule> RULES = AccessRule.recursive(AccessRule.READ_ONLY, "/vps");

  private final AccountSandbox account = new AccountSandbox();
  private final ConsumerKeyService service = account.ovh().consumerKeys();

  @AfterEach
  void close() {
    account.close();
  }

  /** Acts as a person on the validation page. */
  private static void decide(ConsumerKeyRequest request, String decision) {
    URI page = request.validationUrl();
    Matcher formToken =
        Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"").matcher(read(page, null));
    assertThat(formToken.find()).isTrue();
    String form =
        page.getQuery() + "&formToken=" + formToken.group(1) + "&validity=1&decision=" + decision;
    read(page.resolve("/auth/"), form);
  }

  private static String read(URI uri, String form) {
    try {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      if (form != null) {
        connection.setDoOutput(true);
        connection.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
      }
      return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void awaitValidation_authorisedOnThePage_isACredentialWithTheseRules() {
    ConsumerKeyRequest request = service.request(RULES);
    account.whileSleeping(() -> {});
    account.whileSleeping(() -> decide(request, "authorize"));

    Credential credential = service.awaitValidation(request, OPTIONS);

    assertThat(request.state()).isEqualTo(CredentialState.PENDING_VALIDATION);
    assertThat(credential.state()).isEqualTo(CredentialState.VALIDATED);
    assertThat(credential.applicationId()).isEqualTo(AccountSandbox.APPLICATION);
    assertThat(credential.expiration()).isNotNull();
    assertThat(credential.rules())
        .containsExactly(
            new AccessRule(HttpMethod.GET, "/vps"),
            new AccessRule(HttpMethod.GET, "/vps/*"),
            new AccessRule(HttpMethod.GET, "/auth/currentCredential"));
    assertThat(account.slept()).isEqualTo(Duration.ofSeconds(4));
    try (Ovh granted = account.ovh().withConsumerKey(request.consumerKey())) {
      assertThat(granted.vps().list().items()).hasSize(3);
      assertThatThrownBy(() -> granted.sshKeys().list()).isInstanceOf(NotGrantedException.class);
    }
  }

  @Test
  void awaitValidation_refusedOnThePage_endsAtTheDeadlineAndSaysSo() {
    ConsumerKeyRequest request = service.request(RULES);
    account.whileSleeping(() -> decide(request, "refuse"));

    assertThatThrownBy(() -> service.awaitValidation(request, OPTIONS))
        .isInstanceOf(ConsumerKeyNotValidatedException.class)
        .hasMessage(
            "The consumer key was not authorised within 60 s: the page "
                + request.validationUrl()
                + " was refused or not opened.")
        .hasMessageNotContaining(request.consumerKey());
  }

  @Test
  void awaitValidation_neverOpened_endsAtTheDeadline() {
    ConsumerKeyRequest request = service.request(AccessRule.all());

    assertThatThrownBy(() -> service.awaitValidation(request, OPTIONS))
        .isInstanceOf(ConsumerKeyNotValidatedException.class);
    assertThat(account.slept()).isEqualTo(OPTIONS.deadline());
  }

  @Test
  void request_beforeItIsAuthorised_doesNotWorkYet() {
    ConsumerKeyRequest request = service.request(AccessRule.all());

    assertThatThrownBy(() -> account.ovh().withConsumerKey(request.consumerKey()).vps().list())
        .isInstanceOf(InvalidCredentialException.class);
  }
}
