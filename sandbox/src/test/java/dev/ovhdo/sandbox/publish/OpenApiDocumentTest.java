package dev.ovhdo.sandbox.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
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
import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.importer.ImportResult;
import dev.ovhdo.importer.OpenApiImporter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenApiDocumentTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  static Stream<FamilyEntry> families() {
    return CATALOGUE.index().stream();
  }

  @ParameterizedTest
  @MethodSource("families")
  void of_importedAgain_isTheSameFamily(FamilyEntry entry) {
    Family family = CATALOGUE.family(entry);
    String server = "https://api.example.com/" + entry.version().text();
    byte[] document =
        OpenApiDocument.of(family, server).toString().getBytes(StandardCharsets.UTF_8);

    ImportResult imported = OpenApiImporter.read(document, entry.root(), entry.path());

    assertThat(imported.family().routes()).containsExactlyElementsOf(family.routes());
    assertThat(imported.family()).isEqualTo(family);
  }

  @Test
  void of_everyKindOfFact_hasTheFormatOfOvhcloud() {
    Route route =
        new Route(
            ApiVersion.V1,
            Method.POST,
            "/box/{id}",
            List.of(
                new Parameter("id", Place.PATH, Scalar.LONG, true),
                new Parameter("since", Place.QUERY, Scalar.DATETIME, false),
                new Parameter("X-Size", Place.HEADER, Type.parse("ip[]"), false)),
            new Body.Fields(
                List.of(
                    new Property("colour", Type.parse("box.Colour"), true, true, false),
                    new Property("labels", Type.parse("map[string]any"), false, false, false))),
            Type.parse("box.Box[]"),
            Type.parse("box.Box"),
            "id",
            true,
            Stability.DEPRECATED,
            new Deprecation(LocalDate.of(2023, 3, 7), LocalDate.of(2023, 9, 7), "/crate"),
            List.of(new IamAction("box:put", true), new IamAction("box:see", false)),
            List.of());
    Route open =
        new Route(
            ApiVersion.V1,
            Method.DELETE,
            "/box/{id}",
            List.of(new Parameter("id", Place.PATH, Scalar.LONG, true)),
            new Body.None(),
            Scalar.VOID,
            null,
            null,
            false,
            Stability.BETA,
            null,
            List.of(),
            List.of());
    Family family =
        Family.of(
            ApiVersion.V1,
            "/box",
            List.of(route, open),
            List.of(
                new Definition.Model(
                    "box.Box",
                    List.of(
                        new Property("address", Scalar.IP, false, false, true),
                        new Property("at", Scalar.DATETIME, true, false, false))),
                new Definition.Enumeration("box.Colour", Scalar.STRING, List.of("", "a b")),
                new Definition.Enumeration("box.Raid", Scalar.LONG, List.of("0", "10"))));

    String written = OpenApiDocument.of(family, "http://127.0.0.1:1/1.0").toString();

    assertThat(written)
        .startsWith(
            "{\"openapi\":\"3.0.0\",\"info\":{\"title\":\"OVHcloud API specification\","
                + "\"version\":\"1.0\"},\"servers\":[{\"url\":\"http://127.0.0.1:1/1.0\"}],"
                + "\"components\":{\"schemas\":{\"any\":{},\"duration\":{\"type\":\"string\"},"
                + "\"email\":{\"type\":\"string\",\"format\":\"email\"},")
        .contains(
            "\"box.Box\":{\"type\":\"object\",\"properties\":{\"address\":{\"allOf\":"
                + "[{\"$ref\":\"#/components/schemas/ip\"}],\"readOnly\":true},"
                + "\"at\":{\"type\":\"string\",\"format\":\"date-time\",\"nullable\":true}}},"
                + "\"box.Colour\":{\"type\":\"string\",\"enum\":[\"\",\"a b\"]},"
                + "\"box.Raid\":{\"type\":\"integer\",\"enum\":[0,10]}}}")
        .endsWith(
            "\"paths\":{\"/box/{id}\":{\"post\":{\"security\":[{\"oAuth2AuthCode\":[]}],"
                + "\"parameters\":[{\"in\":\"header\","
                + "\"name\":\"X-Size\",\"schema\":{\"type\":\"array\",\"items\":"
                + "{\"$ref\":\"#/components/schemas/ip\"}}},"
                + "{\"in\":\"path\",\"name\":\"id\",\"required\":true,"
                + "\"schema\":{\"type\":\"integer\"}},{\"in\":\"query\",\"name\":\"since\","
                + "\"schema\":{\"type\":\"string\",\"format\":\"date-time\"}}],"
                + "\"requestBody\":{\"required\":true,"
                + "\"content\":{\"application/json\":{\"schema\":{\"type\":\"object\","
                + "\"properties\":{\"colour\":{\"allOf\":"
                + "[{\"$ref\":\"#/components/schemas/box.Colour\"}],\"nullable\":true},"
                + "\"labels\":{\"type\":\"object\",\"additionalProperties\":"
                + "{\"$ref\":\"#/components/schemas/any\"}}},\"required\":[\"colour\"]}}}},"
                + "\"responses\":{\"200\":{\"description\":\"successful operation\",\"content\":"
                + "{\"application/json\":{\"schema\":{\"type\":\"array\",\"items\":"
                + "{\"$ref\":\"#/components/schemas/box.Box\"}}}}}},\"x-badges\":[{\"color\":\"red\","
                + "\"label\":\"Deprecated, will be removed\"}],\"deprecated\":true,"
                + "\"x-deprecation-date\":\"2023-03-07T00:00:00Z\","
                + "\"x-deletion-date\":\"2023-09-07T00:00:00Z\","
                + "\"x-replacement-route\":\"/crate\",\"x-iam-actions\":["
                + "{\"name\":\"box:put\",\"required\":true},"
                + "{\"name\":\"box:see\",\"required\":false}],\"x-response-identifier\":\"id\","
                + "\"x-expanded-response\":\"BoxBox\"},\"delete\":{\"parameters\":[{\"in\":\"path\","
                + "\"name\":\"id\",\"required\":true,\"schema\":{\"type\":\"integer\"}}],"
                + "\"responses\":{\"200\":{\"description\":\"successful operation\"}},"
                + "\"x-badges\":[{\"color\":\"blue\",\"label\":\"Beta version\"}]}}}}");
  }
}
