package dev.ovhdo.client.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.error.UrlValueException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain               | vps-1.example.com | vps-1.example.com
          IPv6 block          | 2001:db8::/64     | 2001%3Adb8%3A%3A%2F64
          space               | two words         | two%20words
          plus                | +33600000000      | %2B33600000000
          comma               | 1,2,3             | 1,2,3
          percent, once       | 100%25            | 100%2525
          not ASCII           | Élan              | %C3%89lan
          beyond 16 bits      | 🗼                | %F0%9F%97%BC
          unreserved          | a-b._~c           | a-b._~c
          braces in a value   | {id}              | %7Bid%7D
          question and hash   | a?b#c             | a%3Fb%23c
          three dots          | ...               | ...
          """)
  void expand_value_isEncodedOnce(String name, String value, String encoded) {
    assertThat(PathTemplate.expand("/x/{id}/y", List.of(value))).isEqualTo("/x/" + encoded + "/y");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          nothing to encode    ; /me/sshKey                  ; /me/sshKey
          encoded already      ; /ip/192.0.2.0%2F29/reverse  ; /ip/192.0.2.0%2F29/reverse
          with a query string  ; /vps?a=b,c&d=e%20f+g        ; /vps?a=b,c&d=e%20f+g
          space                ; /x/two words                ; /x/two%20words
          not ASCII            ; /x/Élan                     ; /x/%C3%89lan
          lone percent         ; /x/100%                     ; /x/100%25
          pipe and braces      ; /x/a|b{}                    ; /x/a%7Cb%7B%7D
          hash                 ; /x/a#b                      ; /x/a%23b
          """)
  void expand_completePath_encodesOnlyInvalidCharacters(String name, String path, String expected) {
    assertThat(PathTemplate.expand(path, List.of())).isEqualTo(expected);
  }

  @Test
  void expand_twoValues_fillInTheirOrder() {
    assertThat(PathTemplate.expand("/vps/{serviceName}/tasks/{id}", List.of("vps-1", "42")))
        .isEqualTo("/vps/vps-1/tasks/42");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none given      | /vps/{serviceName}            |       | /vps/{serviceName} takes 1 value (serviceName), not 0
          one too many    | /vps/{serviceName}            | a b   | /vps/{serviceName} takes 1 value (serviceName), not 2
          one too few     | /vps/{serviceName}/tasks/{id} | a     | /vps/{serviceName}/tasks/{id} takes 2 values (serviceName, id), not 1
          no placeholder  | /vps                          | a     | /vps takes no value, not 1
          one dot         | /vps/{serviceName}            | .     | A segment of /vps/{serviceName} would be '.' or '..', which names another route
          two dots        | /vps/{serviceName}/ips        | ..    | A segment of /vps/{serviceName}/ips would be '.' or '..', which names another route
          dots of two     | /vps/{a}{b}                   | . .   | A segment of /vps/{a}{b} would be '.' or '..', which names another route
          written out     | /vps/../me                    |       | A segment of /vps/../me would be '.' or '..', which names another route
          encoded dots    | /vps/%2e%2E/me                |       | A segment of /vps/%2e%2E/me would be '.' or '..', which names another route
          """)
  void expand_wrongNumberOfValues_isRejected(
      String name, String template, String values, String message) {
    List<String> given = values == null ? List.of() : List.of(values.split(" "));

    assertThatThrownBy(() -> PathTemplate.expand(template, given))
        .isInstanceOf(
            name.matches(".*(dot|written).*")
                ? UrlValueException.class
                : IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void expand_emptyValue_isRejected() {
    assertThatThrownBy(() -> PathTemplate.expand("/vps/{serviceName}/ips", List.of("")))
        .isInstanceOf(UrlValueException.class)
        .hasMessage("serviceName of /vps/{serviceName}/ips is empty");
  }

  @Test
  void expand_blankValue_isRejected() {
    assertThatThrownBy(() -> PathTemplate.expand("/vps/{serviceName}/ips", List.of(" ")))
        .isInstanceOf(UrlValueException.class)
        .hasMessage("serviceName of /vps/{serviceName}/ips is blank");
  }

  @Test
  void expand_loneSurrogate_isRejected() {
    assertThatThrownBy(() -> PathTemplate.expand("/x/{id}", List.of("a\ud83d")))
        .isInstanceOf(UrlValueException.class)
        .hasMessage("A value contains a lone surrogate");
  }

  @Test
  void expand_dotsInTheQuery_areFine() {
    assertThat(PathTemplate.expand("/x?path=/../y", List.of())).isEqualTo("/x?path=/../y");
  }

  @Test
  void expand_anyText_comesBackByDecoding() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String value = anyText(random);

      String path = PathTemplate.expand("/x/{id}/y", List.of(value));

      assertThat(URI.create(path).getRawPath()).as("seed %s", seed).isEqualTo(path);
      assertThat(path.split("/", -1)).as("seed %s", seed).hasSize(4);
      String segment = path.split("/", -1)[2];
      assertThat(segment).as("seed %s", seed).matches("([A-Za-z0-9._~,-]|%[0-9A-F]{2})+");
      assertThat(URLDecoder.decode(segment, StandardCharsets.UTF_8))
          .as("seed %s", seed)
          .isEqualTo(value);
    }
  }

  @Test
  void expand_completePath_isAUrlAndStaysWhenExpandedAgain() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String written = "/x-" + anyText(random).replaceAll("[{}./%]", "");

      String path = PathTemplate.expand(written, List.of());

      assertThat(URI.create(path)).as("seed %s", seed).hasToString(path);
      assertThat(PathTemplate.expand(path, List.of())).as("seed %s", seed).isEqualTo(path);
    }
  }

  /**
   * Any characters except lone surrogates; characters with a special meaning in URLs are frequent.
   */
  private static String anyText(Random random) {
    String special = "%/+ ?#&=,.:{}|é東\u0000\n";
    String text =
        random
            .ints(1 + random.nextInt(12))
            .map(
                any ->
                    any % 2 == 0
                        ? special.charAt(Math.floorMod(any / 2, special.length()))
                        : Math.floorMod(any / 2, Character.MAX_CODE_POINT + 1))
            .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    return text.isBlank() || text.matches("\\.{0,2}") ? "x" + text : text;
  }
}
