package dev.ovhdo.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "/*, /me, true",
    "/*, /, true",
    "/*, '', false",
    "/me, /me, true",
    "/me, /me/, false",
    "/me, /me/api, false",
    "/me, /m, false",
    "/me/*, /me, false",
    "/me/*, /me/, true",
    "/me/*, /me/api/application, true",
    "/me*, /me, true",
    "/me*, /metrics, true",
    "/domain/zone/*/record, /domain/zone/example.com/record, true",
    "/domain/zone/*/record, /domain/zone/a/b/record, true",
    "/domain/zone/*/record, /domain/zone/record, false",
    "/domain/zone/*/record, /domain/zone//record, true",
    "/domain/zone/*/record, /domain/zone/example.com/record/1, false",
    "/domain/zone/*/record/*, /domain/zone/example.com/record/1, true",
    "/domain/zone/*/record/*, /domain/zone/example.com/record, false",
    "/a/*/b/*/c, /a/b/b/x/b/y/c, true",
    "/a/*/b/*/c, /a/b/c, false",
    "/a/**, /a/, true",
    "/a.c, /abc, false",
    "/a?c, /abc, false",
    "/[a]c, /ac, false",
  })
  void matches_pattern_comparesTheWholeText(String pattern, String text, boolean expected) {
    assertThat(Wildcard.matches(pattern, text)).isEqualTo(expected);
  }

  @Test
  @Timeout(60)
  void matches_manyStars_endsInTime() {
    String text = "a".repeat(5_000);

    assertThat(Wildcard.matches("*a".repeat(200) + "b", text)).isFalse();
  }

  @Test
  void allows_otherMethod_isFalse() {
    AccessRule rule = new AccessRule("GET", "/me");

    assertThat(rule.allows("GET", "/me")).isTrue();
    assertThat(rule.allows("PUT", "/me")).isFalse();
  }

  @Test
  void new_invalidRule_throws() {
    assertThatThrownBy(() -> new AccessRule("HEAD", "/me"))
        .hasMessage("not a method of an access rule: HEAD");
    assertThatThrownBy(() -> new AccessRule("GET", "me"))
        .hasMessage("the path of an access rule must start with /: me");
  }
}
