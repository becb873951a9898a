package dev.ovhdo.catalog;

import static dev.ovhdo.catalog.model.Method.DELETE;
import static dev.ovhdo.catalog.model.Method.GET;
import static dev.ovhdo.catalog.model.Method.POST;
import static dev.ovhdo.catalog.model.Method.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.ovhdo.catalog.model.Method;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueMatchTest {
  private static final String VPS =
      """
      {"version":"v1","path":"/vps","routes":{
      "GET /vps":{"response":"string[]"},
      "GET /vps/datacenter":{"response":"string[]"},
      "GET /vps/{serviceName}":{"path":{"serviceName":"string"}},
      "PUT /vps/{serviceName}":{"path":{"serviceName":"string"}},
      "GET /vps/{serviceName}/ips":{"path":{"serviceName":"string"}},
      "DELETE /vps/{serviceName}/ips/{ip}":{"path":{"serviceName":"string","ip":"ip"}},
      "GET /vps/{serviceName}/ips/free":{"path":{"serviceName":"string"}},
      "GET /vps/datacenter/{name}/images/all":{"path":{"name":"string"}}
      },"types":{}}
      """;
  private static final String IP =
      """
      {"version":"v1","path":"/ip","routes":{
      "GET /ip/{ip}/reverse/{ipReverse}":{"path":{"ip":"ipBlock","ipReverse":"ip"}}
      },"types":{}}
      """;
  private static final String IAM =
      """
      {"version":"v2","path":"/iam","routes":{
      "GET /iam/policy/{policyId}":{"path":{"policyId":"uuid"}}
      },"types":{}}
      """;
  private static final String SERVER =
      """
      {"version":"v1","path":"/dedicated/server","routes":{
      "GET /dedicated/server/{serviceName}":{"path":{"serviceName":"string"}}
      },"types":{}}
      """;
  private static final String DEDICATED =
      """
      {"version":"v1","path":"/dedicated","routes":{
      "GET /dedicated/{kind}/{name}":{"path":{"kind":"string","name":"string"}},
      "DELETE /dedicated/server/{name}":{"path":{"name":"string"}}
      },"types":{}}
      """;

  private final InMemorySource source = InMemorySource.of(VPS, IP, DEDICATED, SERVER, IAM);
  private final Catalogue catalogue = Catalogue.of(source);

  @ParameterizedTest
  @CsvSource({
    "2026-01-02, 2026-01-01, /box/updated",
    "2026-01-01, 2026-01-01, /box/updated",
    "2026-01-01, 2026-01-02, /box/built-in",
    ", 2026-01-02, /box/built-in",
    "2026-01-01, , /box/updated",
    ", , /box/updated",
  })
  void of_familyOfTwoSources_isTheNewestElseThatOfTheFirst(
      @Nullable String updated, @Nullable String builtIn, String expected) {
    Catalogue both = Catalogue.of(box("updated", updated), box("built-in", builtIn));

    assertThat(both.routes())
        .extracting(known -> known.route().template())
        .containsExactly(expected);
    assertThat(both.index()).hasSize(1);
  }

  private static InMemorySource box(String name, @Nullable String day) {
    InMemorySource source =
        InMemorySource.of(
            "{'version':'v1','path':'/box','routes':{'GET /box/%s':{}},'types':{}}"
                .formatted(name)
                .replace('\'', '"'));
    return day == null ? source : source.dated(day);
  }

  @ParameterizedTest
  @CsvSource({
    "the root of a family, /vps, /vps",
    "a slash at the end, /vps/, /vps",
    "a query, /vps?iamTags=%7B%7D&x=/, /vps",
    "a fixed segment before a parameter, /vps/datacenter, /vps/datacenter",
    "a parameter, /vps/vps-1, /vps/{serviceName}",
    "back from a fixed segment to the parameter, /vps/datacenter/ips, /vps/{serviceName}/ips",
    "deeper along the fixed segment, /vps/datacenter/x/images/all, "
        + "/vps/datacenter/{name}/images/all",
    "an encoded fixed segment, /%76ps/x/ips/fre%65, /vps/{serviceName}/ips/free",
    "its own template, /vps/{serviceName}/ips, /vps/{serviceName}/ips",
    "placeholders of other names, /vps/{vps}/ips, /vps/{serviceName}/ips",
    "version 2, /v2/iam/policy/1, /v2/iam/policy/{policyId}",
    "version 1 by name, /v1/vps/x, /vps/{serviceName}",
    "version 1 by number, /1.0/vps/x, /vps/{serviceName}",
    "the closer of two families, /dedicated/server/ns1, /dedicated/server/{serviceName}",
    "the wider of two families, /dedicated/rack/ns1, /dedicated/{kind}/{name}",
  })
  void match_path_isTheRoute(String condition, String path, String route) {
    assertThat(catalogue.match(GET, path))
        .as(condition)
        .hasValueSatisfying(match -> assertThat(match.known().route().path()).isEqualTo(route));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "vps",
        "/",
        "//",
        "//vps",
        "/vps//",
        "/vps//ips",
        "/VPS",
        "/vpss",
        "/vps/x/y",
        "/vps/%",
        "/vps/%4",
        "/vps/%zz",
        "/vps/%ff",
        "/vps/%C3",
        "/vps/%ED%A0%80",
        "/v2/vps",
        "/iam/policy/1",
        "/v1",
        "/v2/",
        "/1.0//vps",
        "/{vps}",
        "/ip/192.0.2.0/24/reverse/192.0.2.1"
      })
  void match_pathOfNoRoute_isEmpty(String path) {
    assertThat(catalogue.match(GET, path)).isEmpty();
  }

  @Test
  void match_otherMethodOnTheFixedSegment_isTheParametersRoute() {
    assertThat(catalogue.match(PUT, "/vps/datacenter"))
        .hasValueSatisfying(
            match ->
                assertThat(match.parameters()).containsOnly(entry("serviceName", "datacenter")));
    assertThat(catalogue.match(POST, "/vps/datacenter")).isEmpty();
  }

  @Test
  void match_methodOfTheOuterFamilyOnly_isFoundThere() {
    assertThat(catalogue.match(DELETE, "/dedicated/server/ns1"))
        .hasValueSatisfying(
            match -> assertThat(match.parameters()).containsOnly(entry("name", "ns1")));
  }

  @Test
  void match_encodedValues_areDecodedInOrder() {
    assertThat(catalogue.match(GET, "/ip/2001:db8::%2F32/reverse/a+b%20c%25%C3%A9%F0%9F%90%A7"))
        .hasValueSatisfying(
            match ->
                assertThat(match.parameters())
                    .containsExactly(
                        entry("ip", "2001:db8::/32"), entry("ipReverse", "a+b c%é🐧")));
  }

  @ParameterizedTest
  @CsvSource({
    "a value beside a placeholder, /ip/{x}/reverse/192.0.2.1, ipReverse, 192.0.2.1",
    "braces encoded, /ip/{ip}/reverse/%7Bip%7D, ipReverse, {ip}",
    "braces that name nothing, /ip/{ip}/reverse/{}, ipReverse, {}"
  })
  void match_placeholder_hasNoValue(String condition, String path, String name, String value) {
    assertThat(catalogue.match(GET, path))
        .as(condition)
        .hasValueSatisfying(match -> assertThat(match.parameters()).isEqualTo(Map.of(name, value)));
  }

  @Test
  void match_anyPath_readsOnlyItsFamilies() {
    catalogue.match(GET, "/nowhere");
    catalogue.match(GET, "/vpsx");
    catalogue.match(GET, "/dedicated");
    assertThat(source.read()).containsExactly("/dedicated");
    catalogue.match(GET, "/vps/x");
    catalogue.match(GET, "/vps/y");
    assertThat(source.read()).containsExactly("/dedicated", "/vps");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "/vps, GET",
        "/vps/x, GET PUT",
        "/vps/datacenter, GET PUT",
        "/vps/x/ips/free?a=b, GET DELETE",
        "/dedicated/server/ns1, GET DELETE",
        "/vps/{x}, GET PUT",
        "/vps/x/y, none",
        "/nowhere, none",
        "/vps//, none",
      })
  void methods_path_areThoseOfItsRoutes(String path, String expected) {
    Method[] methods =
        expected == null
            ? new Method[0]
            : Arrays.stream(expected.split(" ")).map(Method::valueOf).toArray(Method[]::new);
    assertThat(catalogue.methods(path)).containsExactly(methods);
  }
}
