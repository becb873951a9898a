package dev.ovhdo.client.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.typed.ExampleTypes.SmsUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RedactedToStringTest {
  private static final FailedCall CALL = new FailedCall(HttpMethod.GET, "/u", "/u", 1);

  @Test
  void toString_recordWithSecrets_redactsKnownAndUnknownProperties() {
    SmsUser user =
        ResponseReader.read(
            CALL,
            JsonMapper.shared()
                .readTree("{\"login\":\"ada\",\"password\":\"s3cret\",\"pin\":\"s3cret\"}"),
            ResponseType.of(SmsUser.class));

    assertThat(user.password()).isEqualTo("s3cret");
    assertThat(user).hasToString("SmsUser[login=ada, password=***, unknown=[pin]]");
    assertThat(List.of(user)).asString().doesNotContain("s3cret");
  }

  @Test
  void toString_nullSecret_isShownAsNull() {
    assertThat(new SmsUser("ada", null, Map.of()))
        .hasToString("SmsUser[login=ada, password=null, unknown={}]");
  }

  @Test
  void toString_noComponents_isTheNameOnly() {
    assertThat(RedactedToString.of("Empty")).hasToString("Empty[]");
  }
}
