package dev.ovhdo.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.IamAction;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Stability;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.catalog.source.FamilyFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the result of the importer with OVHcloud's schemas, which this test reads independently:
 * it relies on the known form of these documents.
 */
class PublishedSchemasTest {
  private static final Map<String, String> FORMATS =
      Map.of(
          "date-time", "datetime",
          "date", "date",
          "uuid", "uuid",
          "password", "password",
          "duration", "duration");

  private static final Map<Path, Schema> SCHEMAS = new TreeMap<>();

  private record Schema(JsonNode document, ImportResult read) {
    Family family() {
      return read.family();
    }

    JsonNode operation(Route route) {
      String method = route.method().name().toLowerCase(Locale.ROOT);
      return document.path("paths").path(route.template()).path(method);
    }

    JsonNode component(String name) {
      return document.path("components").path("schemas").path(name);
    }

    @Override
    public String toString() {
      return family().root();
    }
  }

  @BeforeAll
  static void readAll() {
    PublishedSchemas.assumeHere();
    for (Path file : PublishedSchemas.files()) {
      byte[] bytes = PublishedSchemas.bytes(file);
      ImportResult read = OpenApiImporter.read(bytes, file.getFileName().toString());
      SCHEMAS.put(file, new Schema(JsonMapper.shared().readTree(bytes), read));
    }
  }

  static Stream<Schema> schemas() {
    return SCHEMAS.values().stream();
  }

  private static Stream<Route> routes() {
    return schemas().flatMap(schema -> schema.family().routes().stream());
  }

  private static long count(String key) {
    return schemas()
        .flatMap(schema -> schema.document().path("paths").valueStream())
        .flatMap(JsonNode::valueStream)
        .filter(operation -> operation.has(key))
        .count();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void read_operations_areAllRoutes(Schema schema) {
    List<String> published = new ArrayList<>();
    schema
        .document()
        .path("paths")
        .forEachEntry(
            (path, item) ->
                item.propertyNames()
                    .forEach(
                        method -> published.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    assertThat(schema.family().routes())
        .extracting(route -> route.method() + " " + route.template())
        .containsExactlyInAnyOrderElementsOf(published);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void read_parameters_areThoseOfTheSchema(Schema schema) {
    for (Route route : schema.family().routes()) {
      List<String> braces =
          Arrays.stream(route.template().split("/"))
              .filter(segment -> segment.startsWith("{"))
              .map(segment -> segment.substring(1, segment.length() - 1))
              .toList();
      Set<String> published = new TreeSet<>();
      // A parameter that is only in the path is text; a declared parameter replaces it.
      Map<String, String> inPath = new TreeMap<>();
      braces.forEach(name -> inPath.put(name, "path true " + name + " string"));
      for (JsonNode parameter : schema.operation(route).path("parameters")) {
        String name = parameter.path("name").asString();
        String in = parameter.path("in").asString();
        boolean required = parameter.path("required").asBoolean(false);
        String text = in + " " + required + " " + name + " " + text(parameter.path("schema"));
        if (in.equals("path")) {
          inPath.put(name, text);
        } else {
          published.add(text);
        }
      }
      published.addAll(inPath.values());
      assertThat(route.parameters())
          .as("%s", route)
          .extracting(PublishedSchemasTest::text)
          .containsExactlyInAnyOrderElementsOf(published);
      assertThat(route.parameters().stream().map(Parameter::name).limit(braces.size()))
          .as("%s", route)
          .containsExactlyElementsOf(braces);
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void read_bodiesAndResponses_areThoseOfTheSchema(Schema schema) {
    for (Route route : schema.family().routes()) {
      JsonNode operation = schema.operation(route);
      JsonNode response = content(operation.path("responses").path("200"));
      assertThat(route.response().text())
          .as("%s", route)
          .isEqualTo(response.isMissingNode() ? "void" : text(response));
      JsonNode body = content(operation.path("requestBody"));
      if (route.body() instanceof Body.Fields fields) {
        assertThat(texts(fields.properties())).as("%s", route).isEqualTo(properties(body));
      } else if (route.body() instanceof Body.Whole whole) {
        assertThat(whole.type().text()).as("%s", route).isEqualTo(text(body));
      } else {
        assertThat(operation.has("requestBody")).as("%s", route).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void read_otherFacts_areThoseOfTheSchema(Schema schema) {
    for (Route route : schema.family().routes()) {
      JsonNode operation = schema.operation(route);
      assertThat(route.authenticated()).as("%s", route).isEqualTo(operation.has("security"));
      assertThat(Objects.requireNonNullElse(route.identifier(), ""))
          .as("%s", route)
          .isEqualTo(operation.path("x-response-identifier").asString(""));
      assertThat(
              route.actions().stream()
                  .collect(Collectors.toMap(IamAction::name, IamAction::required)))
          .as("%s", route)
          .isEqualTo(
              operation
                  .path("x-iam-actions")
                  .valueStream()
                  .collect(
                      Collectors.toMap(
                          action -> action.path("name").asString(),
                          action -> action.path("required").asBoolean())));
      String expanded = operation.path("x-expanded-response").asString("");
      assertThat(Objects.requireNonNullElse(route.item(), Scalar.VOID).text().replace(".", ""))
          .as("%s", route)
          .isEqualToIgnoringCase(expanded.isEmpty() ? "void" : expanded);
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void read_definitions_areThoseOfTheSchema(Schema schema) {
    schema
        .family()
        .types()
        .forEach(
            (name, definition) -> {
              JsonNode component = schema.component(name);
              if (definition instanceof Model model) {
                assertThat(texts(model.properties())).as(name).isEqualTo(properties(component));
              } else {
                Enumeration enumeration = (Enumeration) definition;
                assertThat(enumeration.base() == Scalar.LONG)
                    .as(name)
                    .isEqualTo(component.path("type").asString().equals("integer"));
                assertThat(enumeration.values())
                    .as(name)
                    .containsExactlyElementsOf(
                        component
                            .path("enum")
                            .valueStream()
                            .map(JsonNode::asString)
                            .filter(value -> value.split(" ").length <= 6)
                            .toList());
              }
            });
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void read_family_isWrittenAndReadBackEqual(Schema schema) {
    byte[] written = FamilyFile.write(schema.family());
    assertThat(FamilyFile.read(written, "x")).isEqualTo(schema.family());
  }

  @Test
  void read_all_haveTheDocumentedNumbers() {
    assertThat(SCHEMAS).hasSize(26);
    assertThat(routes()).hasSize(2_788);
    assertThat(routes().filter(route -> route.stability() == Stability.DEPRECATED)).hasSize(80);
    assertThat(routes().filter(route -> route.stability() == Stability.INTERNAL)).hasSize(103);
    assertThat(routes().filter(route -> route.deprecation() != null))
        .hasSize((int) count("x-deletion-date"));
    assertThat(routes().filter(route -> route.item() != null))
        .hasSize(476)
        .hasSize((int) count("x-expanded-response"));
    assertThat(routes().filter(route -> route.identifier() != null))
        .hasSize((int) count("x-response-identifier"));
    assertThat(routes().filter(route -> !route.authenticated())).hasSize(35);
    assertThat(
            routes()
                .filter(
                    route ->
                        route.deprecation() != null && route.deprecation().replacement() != null))
        .hasSize((int) count("x-replacement-route"));
  }

  @Test
  void report_publishedSchemas_isShort() {
    Map<ImportNote.Kind, Long> counts =
        schemas()
            .flatMap(schema -> schema.read().report().notes().stream())
            .collect(Collectors.groupingBy(ImportNote::kind, TreeMap::new, Collectors.counting()));
    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                ImportNote.Kind.PARAMETER, 2L,
                ImportNote.Kind.CASE, 18L,
                ImportNote.Kind.VALUE, 6L,
                ImportNote.Kind.LITERAL, 128L,
                ImportNote.Kind.EXPANSION, 7L,
                ImportNote.Kind.DATE, 2L,
                ImportNote.Kind.UNUSED, 12L));
    assertThat(ImportReport.across(schemas().map(Schema::family).toList()).notes()).hasSize(11);
  }

  private static JsonNode content(JsonNode message) {
    return message.path("content").path("application/json").path("schema");
  }

  private static String text(Parameter parameter) {
    return String.join(
        " ",
        parameter.place().name().toLowerCase(Locale.ROOT),
        Boolean.toString(parameter.required()),
        parameter.name(),
        parameter.type().text());
  }

  private static List<String> texts(List<Property> properties) {
    return properties.stream()
        .map(
            property ->
                "%s %s %s %s %s"
                    .formatted(
                        property.name(),
                        property.type().text(),
                        property.nullable(),
                        property.required(),
                        property.readOnly()))
        .toList();
  }

  private static List<String> properties(JsonNode schema) {
    List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
    return schema
        .path("properties")
        .propertyStream()
        .map(
            property ->
                "%s %s %s %s %s"
                    .formatted(
                        property.getKey(),
                        text(property.getValue()),
                        property.getValue().path("nullable").asBoolean(false),
                        required.contains(property.getKey()),
                        property.getValue().path("readOnly").asBoolean(false)))
        .toList();
  }

  private static String text(JsonNode schema) {
    if (schema.has("allOf")) {
      return text(schema.path("allOf").path(0));
    }
    if (schema.has("$ref")) {
      return schema.path("$ref").asString().replaceAll(".*/", "");
    }
    return switch (schema.path("type").asString()) {
      case "array" -> new Type.ListOf(Type.parse(text(schema.path("items")))).text();
      case "object" -> "map[string]" + text(schema.path("additionalProperties"));
      case "integer" -> "long";
      case "number" -> "double";
      case "boolean" -> "boolean";
      default -> schema.has("format") ? FORMATS.get(schema.path("format").asString()) : "string";
    };
  }
}
