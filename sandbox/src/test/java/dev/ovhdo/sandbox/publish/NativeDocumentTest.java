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
import dev.ovhdo.importer.SchemaImporter;
import dev.ovhdo.sandbox.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NativeDocumentTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  static Stream<FamilyEntry> families() {
    return CATALOGUE.index().stream();
  }

  /** The native form has no types of expanded lists and no identifiers. */
  @ParameterizedTest
  @MethodSource("families")
  void of_importedAgain_hasTheSameFactsExceptExpandedLists(FamilyEntry entry) {
    Family family = CATALOGUE.family(entry);
    String base = "https://api.example.com/" + entry.version().text();

    Family imported =
        SchemaImporter.read(NativeDocument.of(family, base), entry.root(), entry.root()).family();

    assertThat(imported.routes())
        .containsExactlyElementsOf(
            family.routes().stream().map(NativeDocumentTest::withoutExpansion).toList());
    assertThat(family.types()).containsAllEntriesOf(imported.types());
  }

  private static Route withoutExpansion(Route route) {
    return new Route(
        route.version(),
        route.method(),
        route.template(),
        route.parameters(),
        route.body(),
        route.response(),
        null,
        null,
        route.authenticated(),
        route.stability(),
        route.deprecation(),
        route.actions(),
        route.errors());
  }

  @Test
  void of_everyKindOfFact_hasTheFormOfOvhcloud() {
    Route route =
        new Route(
            ApiVersion.V1,
            Method.POST,
            "/box/{id}",
            List.of(new Parameter("id", Place.PATH, Scalar.LONG, true)),
            new Body.Fields(List.of(new Property("size", Scalar.LONG, false, true, false))),
            new Type.ListOf(new Type.Named("complexType.UnitAndValue_long")),
            null,
            null,
            false,
            Stability.DEPRECATED,
            new Deprecation(LocalDate.of(2025, 1, 2), null, "/crate/{id}"),
            List.of(new IamAction("box:apiovh:edit", true)),
            List.of("Client::NotFound::BoxNotFound"));
    Definition unit =
        new Definition.Model(
            "complexType.UnitAndValue_long",
            List.of(
                new Property(
                    "value", new Type.ListOf(new Type.MapOf(Scalar.IP)), true, false, true)));
    Definition state = new Definition.Enumeration("box.State", Scalar.LONG, List.of("1", "2"));
    Family family = Family.of(ApiVersion.V1, "/box", List.of(route), List.of(unit, state));

    assertThat(NativeDocument.of(family, "https://eu.api.ovh.com/1.0"))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"apiVersion": "1.0", "basePath": "https://eu.api.ovh.com/1.0",
                 "resourcePath": "/box",
                 "apis": [{"path": "/box/{id}", "description": "", "operations": [
                   {"httpMethod": "POST", "description": "",
                    "apiStatus": {"description": "Deprecated, will be removed",
                      "value": "DEPRECATED", "deprecatedDate": "2025-01-02T00:00:00Z",
                      "replacement": "/crate/{id}"},
                    "parameters": [
                      {"dataType": "long", "fullType": "long", "paramType": "path",
                       "required": true, "description": "", "name": "id"},
                      {"dataType": "long", "fullType": "long", "paramType": "body",
                       "required": true, "description": "", "name": "size"}],
                    "responseType": "complexType.UnitAndValue<long>[]",
                    "noAuthentication": true,
                    "iamActions": [{"name": "box:apiovh:edit", "required": true}],
                    "errors": ["Client::NotFound::BoxNotFound"]}]}],
                 "models": {
                   "box.State": {"id": "State", "namespace": "box", "description": "",
                     "enum": ["1", "2"], "enumType": "long"},
                   "complexType.UnitAndValue<long>": {"id": "UnitAndValue<long>",
                     "namespace": "complexType", "description": "", "properties": {
                       "value": {"type": "[]map[string]ip", "fullType": "[]map[string]ip",
                         "canBeNull": true, "readOnly": true, "required": false}}}}}
                """));
  }
}
