package dev.ovhdo.client.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.transport.HttpMethod;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class RequestTest {

  @Test
  void withHeader_sameNameInAnyCase_replaces() {
    Request request =
        Request.get("/x")
            .withHeader("X-Pagination-Size", 10)
            .withHeader("Pragma", "no-cache")
            .withHeader("x-pagination-size", 20);

    assertThat(request.headers())
        .containsExactly(
            new Parameter("Pragma", "no-cache"), new Parameter("x-pagination-size", "20"));
  }

  @Test
  void of_pathWithoutSlash_isRejected() {
    assertThatThrownBy(() -> Request.get("vps/{s}", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A path begins with a slash: vps/{s}");
  }

  @Test
  void with_otherParts_keepsTheHeaders() {
    Request request =
        Request.post("/x/{id}", 1)
            .withHeader("X-Ovh-Batch", ",")
            .withQuery("a", true)
            .withBody(JsonNodeFactory.instance.objectNode())
            .withTimeout(Duration.ofSeconds(3))
            .unauthenticated();

    assertThat(request)
        .isEqualTo(
            new Request(
                HttpMethod.POST,
                "/x/{id}",
                List.of("1"),
                List.of(new Parameter("a", "true")),
                List.of(new Parameter("X-Ovh-Batch", ",")),
                JsonNodeFactory.instance.objectNode(),
                false,
                Duration.ofSeconds(3),
                null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host",
        "content-length",
        "Content-Type",
        "Authorization",
        "User-Agent",
        "x-ovh-application",
        "X-OVH-Consumer",
        "X-Ovh-Signature",
        "X-Ovh-Timestamp"
      })
  void withHeader_headerOfTheClient_isRejected(String name) {
    assertThatThrownBy(() -> Request.get("/x").withHeader(name, "s3cret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The client sets the header " + name + " itself");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "line break in value ; X-A   ; s3cret\\r\\nX-B: 1 ; The value of the header X-A contains characters other than printable ASCII",
        "accent in value     ; X-A   ; s3crét          ; The value of the header X-A contains characters other than printable ASCII",
        "line break in name  ; X\\nA ; 1               ; Not a valid header name: \"X?A\"",
        "space in name       ; X A   ; 1               ; Not a valid header name: \"X A\"",
        "no name             ; ''    ; 1               ; Not a valid header name: \"\"",
      })
  void withHeader_invalidHeader_isRejected(
      String condition, String name, String value, String message) {
    assertThatThrownBy(() -> Request.get("/x").withHeader(unescaped(name), unescaped(value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void of_sameHeaderTwice_isRejected() {
    List<Parameter> headers = List.of(new Parameter("X-A", "1"), new Parameter("x-a", "2"));

    assertThatThrownBy(
            () ->
                new Request(
                    HttpMethod.GET, "/x", List.of(), List.of(), headers, null, true, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The header x-a is given twice");
  }

  private static String unescaped(String text) {
    return text.replace("\\r", "\r").replace("\\n", "\n");
  }
}
