package dev.ovhdo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.model.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the search by words, the nearest routes of mistyped paths, and path completion. */
class CatalogueFindTest {
  private static final String VPS =
      """
      {"version":"v1","path":"/vps","routes":{
      "GET /vps":{"response":"string[]"},
      "GET /vps/{serviceName}":{"path":{"serviceName":"string"},"response":"vps.VPS"},
      "PUT /vps/{serviceName}":{"path":{"serviceName":"string"},"body":"vps.VPS"},
      "POST /vps/{serviceName}/rebuild":{"path":{"serviceName":"string"},\
      "fields":{"publicSshKey":"string"},"actions":["vps:apiovh:rebuild"]},
      "POST /vps/{serviceName}/reinstall":{"path":{"serviceName":"string"},\
      "stability":"deprecated","actions":["vps:apiovh:reinstall"]},
      "GET /vps/{serviceName}/ips":{"path":{"serviceName":"string"},"response":"ip[]"},
      "DELETE /vps/{serviceName}/ips/{ipAddress}":\
      {"path":{"serviceName":"string","ipAddress":"ip"}},
      "GET /vps/{serviceName}/tasks":{"path":{"serviceName":"string"},\
      "query":{"state":"vps.TaskStateEnum[]"},"response":"long[]","item":"vps.Task"}
      },"types":{
      "vps.TaskStateEnum":["done","error"],
      "vps.BootEnum":["local","rescue"],
      "vps.VPS":{"netbootMode":"vps.BootEnum","rebuiltBy":"string read-only"}
      }}
      """;
  private static final String ME =
      """
      {"version":"v1","path":"/me","routes":{
      "GET /me/sshKey":{"response":"string[]","stability":"deprecated"},
      "GET /me/sshKey/{keyName}":{"path":{"keyName":"string"},"stability":"internal"},
      "GET /me/keys":{"response":"string[]"},
      "GET /me/api/keyRing":{"response":"string[]"}
      },"types":{}}
      """;
  private static final String SERVER =
      """
      {"version":"v1","path":"/dedicated/server","routes":{
      "GET /dedicated/server":{"response":"string[]"},
      "GET /dedicated/server/{serviceName}":{"path":{"serviceName":"string"}},
      "GET /dedicated/server/{serviceName}/boot":{"path":{"serviceName":"string"}}
      },"types":{}}
      """;
  private static final String CEPH =
      """
      {"version":"v1","path":"/dedicated/ceph","routes":{
      "GET /dedicated/ceph":{"response":"string[]"}
      },"types":{}}
      """;
  private static final String SECRET =
      """
      {"version":"v1","path":"/secret","routes":{
      "POST /secret/retrieve":{"response":"string"}
      },"types":{}}
      """;
  private static final String IAM =
      """
      {"version":"v2","path":"/iam","routes":{
      "GET /iam/policy":{"response":"string[]"},
      "GET /iam/policy/{policyId}":{"path":{"policyId":"uuid"}}
      },"types":{}}
      """;

  private final InMemorySource source = InMemorySource.of(CEPH, SERVER, ME, VPS, IAM);
  private final Catalogue catalogue = Catalogue.of(source);

  /** Reading all families takes most of the time of a search. */
  @ParameterizedTest
  @ValueSource(
      strings = {"reboot vps", "VPS:apiovh:REBUILD", "void sshkey", "zebra", "v2 iam", "é"})
  void search_builtInCatalogue_findsTheSameAsInAllFamilies(String words) {
    Catalogue builtIn = Catalogue.builtIn();

    assertThat(names(builtIn.search(words)))
        .isEqualTo(names(new RouteSearch(words).in(builtIn.routes())));
  }

  @Test
  void search_words_readsOnlyTheFamiliesThatContainThem() {
    assertThat(catalogue.search("rebuild", "sshkey")).hasSize(1);
    assertThat(source.read()).containsExactly("/vps");
  }

  private static List<String> names(List<KnownRoute> routes) {
    return routes.stream().map(KnownRoute::toString).toList();
  }

  private static String[] split(String expected) {
    return expected.equals("none") ? new String[0] : expected.split("; ");
  }

  @ParameterizedTest
  @CsvSource({
    "a segment, rebuild, POST /vps/{serviceName}/rebuild",
    "case, REBUILD, POST /vps/{serviceName}/rebuild",
    "a beginning, rebu, POST /vps/{serviceName}/rebuild",
    "not the middle of a word, build, none",
    "the path before rights; lasting before deprecated, vps re, POST /vps/{serviceName}/rebuild; "
        + "POST /vps/{serviceName}/reinstall; PUT /vps/{serviceName}",
    "whole segments before parts; lasting before deprecated and internal; names last, key, "
        + "GET /me/keys; GET /me/api/keyRing; GET /me/sshKey; GET /me/sshKey/{keyName}; "
        + "POST /vps/{serviceName}/rebuild",
    "a method, delete vps, DELETE /vps/{serviceName}/ips/{ipAddress}",
    "a parameter, ipaddr, DELETE /vps/{serviceName}/ips/{ipAddress}",
    "a word within a parameter, address, DELETE /vps/{serviceName}/ips/{ipAddress}",
    "several words run together, sshkey vps, POST /vps/{serviceName}/rebuild",
    "a type, vps.Task, GET /vps/{serviceName}/tasks",
    "a right, apiovh rebuild, POST /vps/{serviceName}/rebuild",
    "a right as it is written, vps:apiovh:rebuild, POST /vps/{serviceName}/rebuild",
    "a value that the body takes, rescue, PUT /vps/{serviceName}",
    "a value that the query takes, error, GET /vps/{serviceName}/tasks",
    "no read-only property, rebuilt, none",
    "a path, /vps/{serviceName}/ips, GET /vps/{serviceName}/ips; "
        + "DELETE /vps/{serviceName}/ips/{ipAddress}",
    "a version, v2 policy, GET /v2/iam/policy; GET /v2/iam/policy/{policyId}",
    "one word missing, rebuild zebra, none",
    "no words, '  /:', none",
  })
  void search_words_ranksTheRoutes(String condition, String words, String expected) {
    assertThat(names(catalogue.search(words.split(" "))))
        .as(condition)
        .containsExactly(split(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "two letters exchanged, POST, /vps/vps-1/rebuidl, POST /vps/{serviceName}/rebuild",
    "another case, GET, /VPS/vps-1/Ips, GET /vps/{serviceName}/ips",
    "a plural, GET, /dedicated/servers/x, GET /dedicated/server/{serviceName}",
    "a value left out by a shell, GET, /vps//ips, GET /vps/{serviceName}/ips",
    "half of the root left out, GET, /server/ns1/boot, GET /dedicated/server/{serviceName}/boot",
    "a value left out, POST, /vps/rebuild, POST /vps/{serviceName}/rebuild; "
        + "GET /vps/{serviceName}; PUT /vps/{serviceName}",
    "a segment too many, DELETE, /vps/x/ips/1/2, DELETE /vps/{serviceName}/ips/{ipAddress}",
    "the version left out, GET, /iam/policy, GET /v2/iam/policy",
    "the version by another name, GET, /1.0/vps/x/taks, GET /vps/{serviceName}/tasks",
    "a query, GET, /vps/x/taks?state=/a/b, GET /vps/{serviceName}/tasks",
    "the other method of a path that is right, PUT, /vps/x/ips, GET /vps/{serviceName}/ips",
    "a method whose path goes on, DELETE, /vps/x/ips, "
        + "DELETE /vps/{serviceName}/ips/{ipAddress}; GET /vps/{serviceName}/ips",
    "both wrong, DELETE, /vps/x/rebuidl, POST /vps/{serviceName}/rebuild",
    "every method of the nearest path, POST, /vpss/x, "
        + "GET /vps/{serviceName}; PUT /vps/{serviceName}",
    "a placeholder, GET, /vps/{serviceName}/task, GET /vps/{serviceName}/tasks",
    "nothing near, GET, /not/in/the/catalogue, none",
    "nothing in common but values, GET, /foo, none",
    "nothing in common but the root, GET, /me/foo, none",
    "nothing, GET, /, none",
    "no path, GET, '', none",
  })
  void nearest_mistypedPath_isTheSimilarRoute(
      String condition, Method method, String path, String expected) {
    assertThat(names(catalogue.nearest(method, path, 3)))
        .as(condition)
        .containsExactly(split(expected));
  }

  @Test
  void nearest_limit_isKept() {
    assertThat(names(catalogue.nearest(Method.POST, "/vpss/x", 1)))
        .containsExactly("GET /vps/{serviceName}");
  }

  @Test
  void nearest_errorBelowARoot_readsOnlyThatFamily() {
    catalogue.nearest(Method.POST, "/vps/vps-1/rebuidl", 3);
    assertThat(source.read()).containsExactly("/vps");
  }

  @ParameterizedTest
  @CsvSource({
    "the roots, /, dedicated/ me/ v2/ vps/",
    "nothing yet, '', dedicated/ me/ v2/ vps/",
    "a begun root, /v, v2/ vps/",
    "roots with a common beginning, /dedicated/, ceph server/",
    "version 2, /v2/, iam/",
    "version 1 by name, /v1/d, dedicated/",
    "below a root, /vps/, {serviceName}/",
    "fixed segments, /vps/vps-1/, ips/ rebuild reinstall tasks",
    "begun, /vps/vps-1/re, rebuild reinstall",
    "a begun value, /vps/vps, {serviceName}/",
    "below a placeholder, /vps/{serviceName}/i, ips/",
    "the end, /vps/vps-1/rebuild/, none",
    "fixed before placeholders, /me/sshKey/, {keyName}",
    "not within a query, /vps?x=/, none",
    "not within a broken path, /vps//, none",
    "nowhere, /nowhere/, none",
  })
  void children_prefix_areTheNextSegments(String condition, String prefix, String expected) {
    String[] texts = expected.equals("none") ? new String[0] : expected.split(" ");
    List<NextSegment> segments =
        Arrays.stream(texts)
            .map(
                text -> {
                  boolean more = text.endsWith("/");
                  String name = more ? text.substring(0, text.length() - 1) : text;
                  return new NextSegment(name, name.startsWith("{"), more);
                })
            .toList();
    assertThat(catalogue.children(prefix)).as(condition).isEqualTo(segments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/dedicated/", "/v2/", "/nowhere/x/"})
  void children_aboveTheRoots_readsNoFamilyOfSeveralRoutes(String prefix) {
    catalogue.children(prefix);
    assertThat(source.read()).isSubsetOf("/dedicated/ceph");
  }

  @Test
  void children_familyOfOneRoute_hasMoreIfItsRouteIsBelowTheRoot() {
    Catalogue secrets = Catalogue.of(InMemorySource.of(CEPH, SECRET));
    assertThat(secrets.children("/")).contains(new NextSegment("secret", false, true));
    assertThat(secrets.children("/dedicated/")).contains(new NextSegment("ceph", false, false));
  }
}
