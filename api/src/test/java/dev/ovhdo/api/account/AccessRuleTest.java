package dev.ovhdo.api.account;

import static dev.ovhdo.client.transport.HttpMethod.DELETE;
import static dev.ovhdo.client.transport.HttpMethod.GET;
import static dev.ovhdo.client.transport.HttpMethod.POST;
import static dev.ovhdo.client.transport.HttpMethod.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRuleTest {

  @Test
  void recursive_aPath_coversRootThenSubtree() {
    assertThat(AccessRule.recursive(List.of(GET, POST), "/vps"))
        .extracting(AccessRule::toString)
        .containsExactly("GET /vps", "POST /vps", "GET /vps/*", "POST /vps/*");
  }

  @Test
  void recursive_slashesAtTheEnd_dontCount() {
    assertThat(AccessRule.recursive(AccessRule.READ_ONLY, "/vps//"))
        .isEqualTo(AccessRule.recursive(AccessRule.READ_ONLY, "/vps"));
  }

  @ParameterizedTest
  @CsvSource({"/", "''"})
  void recursive_theRoot_isOneRuleForEverything(String root) {
    assertThat(AccessRule.recursive(AccessRule.READ_WRITE, root))
        .extracting(AccessRule::toString)
        .containsExactly("GET /*", "POST /*", "PUT /*", "DELETE /*");
  }

  @Test
  void all_everyMethod_isCovered() {
    assertThat(AccessRule.all())
        .extracting(AccessRule::toString)
        .containsExactly("GET /*", "POST /*", "PUT /*", "PATCH /*", "DELETE /*");
  }

  @Test
  void methodSets_areThoseOfTheOfficialClients() {
    assertThat(AccessRule.READ_ONLY).containsExactly(GET);
    assertThat(AccessRule.READ_WRITE_SAFE).containsExactly(GET, POST, PUT);
    assertThat(AccessRule.READ_WRITE).containsExactly(GET, POST, PUT, DELETE);
  }

  @Test
  void rule_pathWithoutSlash_isRefused() {
    assertThatThrownBy(() -> new AccessRule(GET, "vps"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The path of an access rule begins with a slash: vps");
  }

  @ParameterizedTest(name = "{0} covers {1}: {2}")
  @CsvSource({
    "/me,                    /me,                         true",
    "/me,                    /me/api,                     false",
    "/me/*,                  /me,                         false",
    "/me/*,                  /me/,                        true",
    "/me/*,                  /me/api/credential/1,        true",
    "/*,                     /vps/vps-1/ips,              true",
    "/domain/zone/*/record,  /domain/zone/a.b/record,     true",
    "/domain/zone/*/record,  /domain/zone/a/b/record,     true",
    "/domain/zone/*/record,  /domain/zone/a/record/1,     false",
    "/domain/zone/*/record/*, /domain/zone/a/record/1,    true",
    "/v.s,                   /vps,                        false",
    "/vps/\\Q*,              '/vps/\\Qa',                 true",
    "/a**b,                  /a/x/b,                      true",
    "/ME,                    /me,                         false",
  })
  void covers_aPath_knowsOnlyTheStar(String rule, String path, boolean covered) {
    assertThat(new AccessRule(GET, rule).covers(GET, path)).isEqualTo(covered);
    assertThat(new AccessRule(GET, rule).covers(POST, path)).isFalse();
  }
}
