package dev.ovhdo.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.InMemorySource;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.check.Finding.CallPart;
import dev.ovhdo.catalog.check.Finding.Kind;
import dev.ovhdo.catalog.check.Finding.Severity;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.catalog.source.CatalogueFormatException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CallCheckTest {
  private static final String FAMILY =
      """
      {"version":"v1","path":"/box","routes":{
      "GET /box":{"query":{"creation.from":"datetime required","size":"long","open":"boolean",\
      "colour":"box.Colour[]","raid":"box.Raid","tags":"map[string]box.Filter[]","far":"x.Elsewhere"},\
      "header":{"X-Page-Size":"long","X-Mode":"box.Colour required"}},
      "POST /box":{"fields":{"imageId":"string required","keys":"string[]","count":"long nullable",\
      "spec":"box.Spec","colour":"box.Colour","raid":"box.Raid","labels":"map[string]long",\
      "password":"password","token":"long","far":"x.Elsewhere","free":"box.Free","any":"any"}},
      "POST /box/{id}/stop":{"path":{"id":"long"}},
      "POST /box/{id}/copy":{"path":{"id":"long"},"body":"box.Box"},
      "PUT /box/{id}":{"path":{"id":"long"},"body":"box.Box"},
      "PUT /box/{id}/spec":{"path":{"id":"long"},"body":"box.Spec"},
      "POST /box/{id}/keys":{"path":{"id":"long"},"body":"string[]"},
      "POST /box/{id}/notes":{"path":{"id":"long"},"fields":{"note":"string"}}
      },"types":{
      "box.Box":{"id":"long required read-only","state":"box.Colour read-only",\
      "name":"string required","note":"string nullable","spec":"box.Spec"},
      "box.Spec":{"disks":"box.Disk[]","created":"datetime read-only"},
      "box.Disk":{"size":"long required","label":"string"},
      "box.Filter":{"operator":"string required","value":"string"},
      "box.Free":{},
      "box.Colour":["red","green","dark blue"],
      "box.Raid":[0,1,10]
      }}
      """;
  private static final Catalogue CATALOGUE = Catalogue.of(InMemorySource.of(FAMILY));
  private static final JsonMapper JSON = new JsonMapper();

  private static List<Finding> check(String route, Call call) {
    String[] parts = route.split(" ");
    KnownRoute known = CATALOGUE.route(Method.valueOf(parts[0]), parts[1]).orElseThrow();
    return CallCheck.of(known).check(call);
  }

  /** The cost of a check: the largest families have more than a thousand routes. */
  @Test
  void check_oneRoute_readsOnlyTheLinesOfThatRouteAndItsTypes() {
    Catalogue catalogue =
        Catalogue.of(
            InMemorySource.of(
                """
                {"version":"v1","path":"/box",
                "routes":{
                "GET /box":{not JSON},
                "PUT /box/{id}":{"path":{"id":"long"},"body":"box.Box"}
                },
                "types":{
                "box.Box":{"size":"box.Size"},
                "box.Other":[not JSON],
                "box.Size":[1,2]
                }}
                """));
    KnownRoute put = catalogue.match(Method.PUT, "/box/1").orElseThrow().known();

    assertThat(words(CallCheck.of(put).check(Call.of(Map.of("id", "x")).withBody(null))))
        .isNotEmpty();
    assertThatThrownBy(() -> catalogue.match(Method.GET, "/box"))
        .isInstanceOf(CatalogueFormatException.class);
  }

  private static List<String> words(List<Finding> findings) {
    return findings.stream()
        .map(finding -> (finding.isError() ? "" : "(") + finding.kind() + ": " + finding.message())
        .toList();
  }

  private static Call body(@Nullable String json) {
    return Call.of(Map.of("id", "1")).withBody(json == null ? null : JSON.readTree(json));
  }

  private static Call post(String json) {
    return Call.of(Map.of()).withBody(JSON.readTree(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "all is well | {'imageId':'x','keys':[],'count':null,'spec':{'disks':[{'size':1}]}} | ",
        "a slip | {'imageID':'x','imageId':'x'} | "
            + "UNKNOWN_PARAMETER: imageID is not known; did you mean imageId?",
        "a slip instead of the right one | {'imageID':'x'} | "
            + "UNKNOWN_PARAMETER: imageID is not known; did you mean imageId? / "
            + "MISSING_PARAMETER: imageId is missing (string)",
        "like nothing | {'imageId':'x','zzz':1} | UNKNOWN_PARAMETER: zzz is not known",
        "deep down | {'imageId':'x','spec':{'disks':[{'size':1},{'sise':2,'label':3}]}} | "
            + "UNKNOWN_PARAMETER: spec.disks[1].sise is not known; did you mean size? / "
            + "WRONG_TYPE: spec.disks[1].label must be text, not 3 / "
            + "MISSING_PARAMETER: spec.disks[1].size is missing (long)",
        "a number as text | {'imageId':'x','count':'5'} | "
            + "WRONG_TYPE: count must be a whole number, not the text \"5\"",
        "a fraction | {'imageId':'x','count':1.5} | "
            + "WRONG_TYPE: count must be a whole number, not 1.5",
        "more than 64 bits | {'imageId':'x','count':9223372036854775808} | "
            + "WRONG_TYPE: count must be a whole number, not 9223372036854775808",
        "one for a list | {'imageId':'x','keys':'k'} | "
            + "WRONG_TYPE: keys must be a list (string[]), not the text \"k\"",
        "an item | {'imageId':'x','keys':['a',true,{}]} | "
            + "WRONG_TYPE: keys[1] must be text, not true / "
            + "WRONG_TYPE: keys[2] must be text, not an object",
        "a list for a model | {'imageId':'x','spec':[]} | "
            + "WRONG_TYPE: spec must be an object (box.Spec), not a list",
        "text for a model is not shown | {'imageId':'x','spec':'s3cret'} | "
            + "WRONG_TYPE: spec must be an object (box.Spec), not this text",
        "a map | {'imageId':'x','labels':{'a':1,'b':'2'}} | "
            + "WRONG_TYPE: labels.b must be a whole number, not the text \"2\"",
        "no map | {'imageId':'x','labels':[1]} | "
            + "WRONG_TYPE: labels must be an object (map[string]long), not a list",
        "a new value | {'imageId':'x','colour':'pink'} | (NOT_IN_ENUM: "
            + "\"pink\" is not a known value of colour; known are red, green, dark blue",
        "a slip in a value | {'imageId':'x','colour':'dark-blue'} | (NOT_IN_ENUM: "
            + "\"dark-blue\" is not a known value of colour; did you mean \"dark blue\"?",
        "a value of another type | {'imageId':'x','colour':1,'raid':'1'} | "
            + "WRONG_TYPE: colour must be text, not 1 / "
            + "WRONG_TYPE: raid must be a whole number, not the text \"1\"",
        "numbers to choose from | {'imageId':'x','raid':5} | (NOT_IN_ENUM: "
            + "\"5\" is not a known value of raid; known are 0, 1, 10",
        "null | {'imageId':null,'count':null,'any':null} | "
            + "(NULL_NOT_ALLOWED: imageId is not known to take null",
        "a secret | {'imageId':'x','password':12345,'token':'abc'} | "
            + "WRONG_TYPE: password must be text, not a number / "
            + "WRONG_TYPE: token must be a whole number, not this text",
        "types without facts | {'imageId':'x','far':{'a':1},'free':{'b':2},'any':[{}]} | ",
        "read-only without harm | {'imageId':'x','spec':{'created':'2026-01-31'}} | ",
        "no object | [1] | WRONG_TYPE: the body must be an object, not a list",
      })
  void check_inlineBody_reportsTheErrors(String condition, String json, @Nullable String expected) {
    assertThat(words(check("POST /box", post(json.replace('\'', '"')))))
        .as(condition)
        .containsExactly(expected == null ? new String[0] : expected.split(" / "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none",
      value = {
        "no body, none wanted | POST /box/{id}/stop | none | none",
        "null, none wanted | POST /box/{id}/stop | null | none",
        "{} where none is wanted | POST /box/{id}/stop | {} | "
            + "BODY_NOT_EXPECTED: POST /box/{id}/stop takes no body",
        "nothing where parts may come | POST /box/{id}/notes | none | none",
        "nothing where a model is due | PUT /box/{id} | none | "
            + "BODY_MISSING: PUT /box/{id} needs a body",
        "null where a model is due | PUT /box/{id} | null | "
            + "BODY_MISSING: PUT /box/{id} needs a body",
        "a part of a model | PUT /box/{id}/spec | {} | none",
        "a change without its name | PUT /box/{id} | {'note':null} | "
            + "MISSING_PARAMETER: name is missing (string)",
        "an answer sent back | PUT /box/{id} | "
            + "{'id':1,'state':'red','name':'x','spec':{'created':'2026-01-31'}} | "
            + "READ_ONLY: id is read-only / READ_ONLY: state is read-only / "
            + "READ_ONLY: spec.created is read-only",
        "a new one without its name | POST /box/{id}/copy | {'id':1} | "
            + "READ_ONLY: id is read-only / MISSING_PARAMETER: name is missing (string)",
        "a new one | POST /box/{id}/copy | {'name':'x'} | none",
        "a list | POST /box/{id}/keys | ['a',1] | WRONG_TYPE: [1] must be text, not 1",
        "no list | POST /box/{id}/keys | 'a' | "
            + "WRONG_TYPE: the body must be a list (string[]), not the text \"a\"",
      })
  void check_typedBody_reportsTheErrors(
      String condition, String route, @Nullable String json, @Nullable String expected) {
    Call call = body(json == null ? null : json.replace('\'', '"'));
    assertThat(words(check(route, call)))
        .as(condition)
        .containsExactly(expected == null ? new String[0] : expected.split(" / "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "all is well | size=-5&open=true&colour=red&colour=green&raid=10 | ",
        "an unknown one | sise=1 | UNKNOWN_PARAMETER: sise is not known; did you mean size?",
        "no number | size=five | WRONG_TYPE: size must be a whole number, not \"five\"",
        "nothing | size= | WRONG_TYPE: size must be a whole number, not \"\"",
        "too large | size=9223372036854775808 | "
            + "WRONG_TYPE: size must be a whole number, not \"9223372036854775808\"",
        "neither true nor false | open=yes | WRONG_TYPE: open must be true or false, not \"yes\"",
        "twice | size=1&size=2 | WRONG_TYPE: size must be a whole number, not 2 values",
        "a new value in a list | colour=red&colour=rad | (NOT_IN_ENUM: "
            + "\"rad\" is not a known value of colour; did you mean \"red\"?",
        "no number to choose | raid=x | WRONG_TYPE: raid must be a whole number, not \"x\"",
        "a map | tags={\"env\":[{\"operator\":\"EQ\",\"value\":\"prod\"}]} | ",
        "a wrong map | tags={\"env\":[{\"value\":1}]} | "
            + "WRONG_TYPE: tags.env[0].value must be text, not 1 / "
            + "MISSING_PARAMETER: tags.env[0].operator is missing (string)",
        "no JSON | tags=env | WRONG_TYPE: tags must be an object (map[string]box.Filter[]), "
            + "not the given value",
        "a type without facts | far=1 | ",
      })
  void check_query_reportsTheErrors(String condition, String query, @Nullable String expected) {
    List<Map.Entry<String, String>> pairs =
        Arrays.stream(("creation.from=2026-01-31T12:00:00Z&" + query).split("&"))
            .map(pair -> pair.split("=", 2))
            .map(pair -> Map.entry(pair[0], pair[1]))
            .toList();
    Call call = Call.of(Map.of()).withQuery(pairs).withHeaders(Map.of("x-mode", "red"));
    List<Finding> findings = check("GET /box", call);
    assertThat(words(findings))
        .as(condition)
        .containsExactly(expected == null ? new String[0] : expected.split(" / "));
    assertThat(findings).allMatch(finding -> finding.part() == CallPart.QUERY);
  }

  @Test
  void check_headersAndQueryMissing_reportsBoth() {
    assertThat(words(check("GET /box", Call.of(Map.of()))))
        .containsExactly(
            "MISSING_PARAMETER: creation.from is missing (datetime)",
            "MISSING_PARAMETER: X-Mode is missing (box.Colour)");
  }

  @Test
  void check_headers_ignoreCase() {
    Map<String, String> headers =
        Map.of("x-page-size", "all", "X-MODE", "blue", "Accept", "text/plain");
    Call call =
        Call.of(Map.of())
            .withQuery(List.of(Map.entry("creation.from", "2026-01-31")))
            .withHeaders(headers);
    assertThat(words(check("GET /box", call)))
        .containsExactly(
            "WRONG_TYPE: X-Page-Size must be a whole number, not \"all\"",
            "(NOT_IN_ENUM: \"blue\" is not a known value of X-Mode; "
                + "known are red, green, dark blue");
  }

  @Test
  void check_path_reportsTheErrors() {
    assertThat(words(check("POST /box/{id}/stop", Call.of(Map.of("id", "x", "ids", "1")))))
        .containsExactlyInAnyOrder(
            "WRONG_TYPE: id must be a whole number, not \"x\"",
            "UNKNOWN_PARAMETER: ids is not known; did you mean id?");
    assertThat(words(check("POST /box/{id}/stop", Call.of(Map.of()))))
        .containsExactly("MISSING_PARAMETER: id is missing (long)");
  }

  @Test
  void check_finding_hasItsData() {
    Call call = post("{\"imageId\":\"x\",\"spec\":{\"disks\":[{\"size\":\"5\"}]},\"password\":7}");
    assertThat(check("POST /box", call))
        .containsExactly(
            new Finding(
                Kind.WRONG_TYPE,
                Severity.ERROR,
                CallPart.BODY,
                "spec.disks[0].size",
                "spec.disks[0].size must be a whole number, not the text \"5\"",
                "size",
                Scalar.LONG,
                "5"),
            new Finding(
                Kind.WRONG_TYPE,
                Severity.ERROR,
                CallPart.BODY,
                "password",
                "password must be text, not a number",
                "password",
                Scalar.PASSWORD,
                null));
    assertThat(check("POST /box", post("{\"imageId\":\"x\",\"colour\":\"pink\"}")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.expected()).isEqualTo(new Type.Named("box.Colour"));
              assertThat(finding.given()).isEqualTo("pink");
            });
  }

  @Test
  void check_longValue_isCutInTheMessageOnly() {
    String text = "🐧".repeat(80);
    assertThat(check("POST /box", post("{\"imageId\":\"x\",\"count\":\"" + text + "\"}")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.given()).isEqualTo(text);
              assertThat(finding.message())
                  .isEqualTo(
                      "count must be a whole number, not the text \"" + "🐧".repeat(60) + "…\"");
            });
  }

  @Test
  void toString_call_hasNamesOnly() {
    Call call =
        Call.of(Map.of("id", "hidden"))
            .withQuery(List.of(Map.entry("size", "hidden")))
            .withHeaders(Map.of("X-Mode", "hidden"))
            .withBody(JSON.readTree("{\"password\":\"hidden\"}"));
    assertThat(call)
        .hasToString("Call[path=[id], query=[size], headers=[X-Mode], body=[password]]");
  }
}
