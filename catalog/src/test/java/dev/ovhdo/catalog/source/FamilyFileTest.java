package dev.ovhdo.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Deprecation;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.IamAction;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Stability;
import dev.ovhdo.catalog.model.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyFileTest {
  private static final Family FAMILY =
      Family.of(
          ApiVersion.V1,
          "/box",
          List.of(
              new Route(
                  ApiVersion.V1,
                  Method.GET,
                  "/box",
                  List.of(
                      new Parameter("creation.from", Place.QUERY, Scalar.DATETIME, true),
                      new Parameter("X-Size", Place.HEADER, Scalar.LONG, false)),
                  new Body.None(),
                  Type.parse("long[]"),
                  Type.parse("box.Box"),
                  "id",
                  false,
                  Stability.DEPRECATED,
                  new Deprecation(LocalDate.of(2023, 3, 7), null, "/crate"),
                  List.of(new IamAction("box:get", true), new IamAction("box:see", false)),
                  List.of("Client::Forbidden", "Client::NotFound::BoxNotFound")),
              route(Method.POST, "/box", new Body.Fields(List.of(property("size", true)))),
              route(Method.PUT, "/box/{id}", new Body.Whole(Type.parse("box.Box")))),
          List.of(
              new Definition.Model(
                  "box.Box",
                  List.of(
                      new Property("id", Scalar.LONG, false, false, true),
                      new Property("note", Scalar.STRING, true, false, false))),
              new Definition.Enumeration("box.Colour", Scalar.STRING, List.of("", "a b")),
              new Definition.Enumeration("box.Raid", Scalar.LONG, List.of("0", "10"))));

  private static final String TEXT =
      """
      {"version":"v1","path":"/box",
      "routes":{
      "GET /box":{"query":{"creation.from":"datetime required"},"header":{"X-Size":"long"},\
      "response":"long[]","item":"box.Box","identifier":"id","open":true,"stability":"deprecated",\
      "deprecation":{"since":"2023-03-07","replacement":"/crate"},\
      "actions":["box:get","box:see optional"],"errors":"1"},
      "POST /box":{"fields":{"size":"long required"}},
      "PUT /box/{id}":{"path":{"id":"long"},"body":"box.Box"}
      },
      "types":{
      "box.Box":{"id":"long read-only","note":"string nullable"},
      "box.Colour":["","a b"],
      "box.Raid":[0,10]
      },
      "errors":{
      "1":["Client::Forbidden","Client::NotFound::BoxNotFound"]
      }}
      """;

  private static Property property(String name, boolean required) {
    return new Property(name, Scalar.LONG, false, required, false);
  }

  private static Route route(Method method, String template, Body body) {
    List<Parameter> parameters =
        template.contains("{")
            ? List.of(new Parameter("id", Place.PATH, Scalar.LONG, true))
            : List.of();
    return new Route(
        ApiVersion.V1,
        method,
        template,
        parameters,
        body,
        Scalar.VOID,
        null,
        null,
        true,
        Stability.PRODUCTION,
        null,
        List.of(),
        List.of());
  }

  @Test
  void write_everyKindOfFact_isOneLineEach() {
    assertThat(new String(FamilyFile.write(FAMILY), StandardCharsets.UTF_8)).isEqualTo(TEXT);
  }

  @Test
  void read_writtenFamily_isTheSame() {
    assertThat(FamilyFile.read(FamilyFile.write(FAMILY), "box.json")).isEqualTo(FAMILY);
  }

  /** Only the lines of the routes and types that a program uses are parsed. */
  @Test
  void read_lineThatIsNotJson_failsWhenTheLineIsUsed() {
    String text =
        TEXT.replace("{\"fields\":{\"size\":\"long required\"}}", "{\"fields\":")
            .replace("[0,10]", "[0,");

    Family family = FamilyFile.read(text.getBytes(StandardCharsets.UTF_8), "box.json");

    assertThat(family.keys()).hasToString("[GET /box, POST /box, PUT /box/{id}]");
    assertThat(family.types().keySet()).hasToString("[box.Box, box.Colour, box.Raid]");
    assertThat(family.route(Method.GET, "/box")).isEqualTo(FAMILY.route(Method.GET, "/box"));
    assertThat(family.types().get("box.Box")).isEqualTo(FAMILY.types().get("box.Box"));
    assertThatExceptionOfType(CatalogueFormatException.class)
        .isThrownBy(() -> family.route(Method.POST, "/box"))
        .withMessageStartingWith("box.json is not a catalogue file: Unexpected end-of-input");
    assertThatExceptionOfType(CatalogueFormatException.class)
        .isThrownBy(() -> family.types().get("box.Raid"))
        .withMessageStartingWith("box.json is not a catalogue file: Unexpected end-of-input");
  }

  @Test
  void read_sameJsonInOtherLines_isTheSame() {
    String oneLine = TEXT.replace("\n", " ");
    assertThat(FamilyFile.read(oneLine.getBytes(StandardCharsets.UTF_8), "box.json"))
        .isEqualTo(FAMILY);
  }

  @Test
  void read_unknownListOfErrors_isRefused() {
    byte[] text =
        TEXT.replace("\"errors\":\"1\"", "\"errors\":\"2\"").getBytes(StandardCharsets.UTF_8);
    Family family = FamilyFile.read(text, "box.json");
    assertThatExceptionOfType(CatalogueFormatException.class)
        .isThrownBy(family::routes)
        .withMessage("box.json is not a catalogue file: There is no list of errors \"2\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | \"version\" is missing",
        "{\"version\":\"v3\"} | Not a version of the API: v3",
        "{\"version\":\"v1\",\"path\":\"/a\",\"routes\":{\"GET\":{}}} | Not a method and a path: GET",
        "{\"version\":\"v1\",\"path\":\"/a\",\"routes\":{\"GET /a\":{\"deprecation\":{\"since\":\"soon\"}}}}"
            + " | Text 'soon' could not be parsed at index 0",
      })
  void read_noFamily_namesFileAndReason(String text, String reason) {
    assertThatExceptionOfType(CatalogueFormatException.class)
        .isThrownBy(() -> FamilyFile.read(text.getBytes(StandardCharsets.UTF_8), "box.json"))
        .withMessage("box.json is not a catalogue file: " + reason);
  }
}
