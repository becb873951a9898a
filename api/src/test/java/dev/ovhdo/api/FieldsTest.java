package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.HttpMethod;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FieldsTest {
  private static final FailedCall CALL =
      new FailedCall(HttpMethod.GET, "/vps/{serviceName}", "/vps/vps-1", 1);

  private static Fields fields(String json) {
    return Fields.of(JsonMapper.shared().readTree(json.replace('\'', '"')), CALL);
  }

  @Test
  void properties_ofTheRightKind_areRead() {
    Fields fields =
        fields(
            """
            {'text': 'é', 'number': 6001000001, 'flag': true, 'at': '2026-03-29T02:30:00.5+02:00',
             'list': ['a', 'b'], 'child': {'deep': {'n': 7}}, 'children': [{'n': 1}, {'n': 2}],
             'url': 'https://eu.api.ovh.com/auth/?credentialToken=abc', 'nothing': null}
            """);

    assertThat(fields.text("text")).isEqualTo("é");
    assertThat(fields.number("number")).isEqualTo(6_001_000_001L);
    assertThat(fields.flagOrFalse("flag")).isTrue();
    assertThat(fields.moment("at"))
        .isEqualTo(OffsetDateTime.parse("2026-03-29T02:30:00.500+02:00"));
    assertThat(fields.texts("list")).containsExactly("a", "b");
    assertThat(fields.child("child").child("deep").integer("n")).isEqualTo(7);
    assertThat(fields.children("children")).extracting(child -> child.integer("n")).contains(1, 2);
    assertThat(fields.webAddress("url")).hasHost("eu.api.ovh.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'x': null}"})
  void optionalProperties_absentOrNull_areEmpty(String json) {
    Fields fields = fields(json);

    assertThat(fields.textOrNull("x")).isNull();
    assertThat(fields.textOrEmpty("x")).isEmpty();
    assertThat(fields.flagOrFalse("x")).isFalse();
    assertThat(fields.momentOrNull("x")).isNull();
    assertThat(fields.texts("x")).isEmpty();
    assertThat(fields.children("x")).isEmpty();
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        failure("{}", f -> f.text("x"), "the property \"x\" is missing"),
        failure("{'x': null}", f -> f.text("x"), "the property \"x\" is missing"),
        failure("{}", f -> f.number("x"), "the property \"x\" is missing"),
        failure("{}", f -> f.moment("x"), "the property \"x\" is missing"),
        failure("{}", f -> f.child("x"), "the property \"x\" is missing"),
        failure(
            "{'x': {'y': {}}}",
            f -> f.child("x").child("y").text("z"),
            "the property \"x.y.z\" is missing"),
        failure(
            "{'x': [{'y': 1}, {}]}",
            f -> f.children("x").forEach(child -> child.number("y")),
            "the property \"x[1].y\" is missing"),
        failure(
            "{'x': 12}", f -> f.text("x"), "the property \"x\" is a number where a string belongs"),
        failure(
            "{'x': 'hunter2'}",
            f -> f.number("x"),
            "the property \"x\" is a string where a whole number belongs"),
        failure(
            "{'x': 1.5}",
            f -> f.number("x"),
            "the property \"x\" is a number where a whole number belongs"),
        failure(
            "{'x': 92233720368547758080}",
            f -> f.number("x"),
            "the property \"x\" is a number where a whole number belongs"),
        failure("{'x': 4294967296}", f -> f.integer("x"), "the property \"x\" is too big a number"),
        failure(
            "{'x': 0}",
            f -> f.flagOrFalse("x"),
            "the property \"x\" is a number where true or false belongs"),
        failure(
            "{'x': '2026-11-22'}",
            f -> f.moment("x"),
            "the property \"x\" is no date with time and offset"),
        failure(
            "{'x': {}}", f -> f.texts("x"), "the property \"x\" is an object where a list belongs"),
        failure(
            "{'x': ['a', 1]}",
            f -> f.texts("x"),
            "the property \"x\" holds a number where a string belongs"),
        failure(
            "{'x': {}}",
            f -> f.children("x"),
            "the property \"x\" is an object where a list belongs"),
        failure(
            "{'x': [true]}",
            f -> f.children("x"),
            "the property \"x[0]\" is true or false where an object belongs"),
        failure(
            "{'x': []}", f -> f.child("x"), "the property \"x\" is a list where an object belongs"),
        failure("{'x': 'javascript:alert(1)'}", f -> f.webAddress("x"), noUrl()),
        failure("{'x': 'https://a b'}", f -> f.webAddress("x"), noUrl()),
        failure("[]", f -> f.text("x"), "a list where an object belongs"),
        failure("null", f -> f.text("x"), "nothing where an object belongs"));
  }

  private static String noUrl() {
    return "the property \"x\" is no URL";
  }

  private static Arguments failure(String json, Consumer<Fields> read, String reason) {
    return Arguments.of(json, read, reason);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("failures")
  void properties_missingOrWrong_sayWhichWithoutTheirValue(
      String json, Consumer<Fields> read, String reason) {
    assertThatThrownBy(() -> read.accept(fields(json)))
        .isInstanceOf(DecodeException.class)
        .hasMessage("The answer to GET /vps/vps-1 was not understood: " + reason);
  }
}
