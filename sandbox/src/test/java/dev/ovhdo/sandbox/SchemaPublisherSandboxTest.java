package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.importer.OpenApiImporter;
import dev.ovhdo.importer.PublishedIndex;
import dev.ovhdo.importer.SchemaImporter;
import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SchemaPublisherSandboxTest extends SandboxTestCase {
  private Reply open(String path) {
    String url = "http://127.0.0.1:" + sandbox.port() + path;
    return client.send(TestClient.request("GET", url, ""));
  }

  private static byte[] bytes(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.body().getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"/1.0, V1", "/1.0/, V1", "/v1, V1", "/v1/?null, V1", "/v2, V2", "/v2/, V2"})
  void index_unsigned_namesTheFamiliesOfTheVersion(String path, ApiVersion version) {
    List<String> expected =
        Catalogue.builtIn().index().stream()
            .filter(family -> family.version() == version)
            .map(FamilyEntry::path)
            .toList();

    assertThat(PublishedIndex.read(bytes(open(path)), path)).containsExactlyElementsOf(expected);
  }

  @Test
  void index_get_hasTheFormatOfOvhcloud() {
    assertThat(open("/1.0/").body())
        .contains(
            "{\"path\":\"/vps\",\"schema\":\"{path}.{format}\",\"format\":[\"json\"],"
                + "\"description\":\"\"}")
        .endsWith("],\"basePath\":\"http://127.0.0.1:" + sandbox.port() + "/1.0\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/1.0/vps", "/v1/vps", "/v2/iam", "/1.0/auth"})
  void schema_unsigned_isTheFamily(String path) {
    byte[] document = bytes(open(path + ".json?format=openapi3"));
    Catalogue catalogue = Catalogue.builtIn();
    String root = path.startsWith("/v2") ? path : path.substring(path.indexOf('/', 1));

    assertThat(OpenApiImporter.read(document, path, root).family())
        .isEqualTo(catalogue.familiesOf(root).get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/1.0/vps", "/v1/dedicated/server", "/v2/iam", "/1.0/order"})
  void schema_withoutFormat_isTheFamilyInTheNativeForm(String path) {
    JsonNode document = Json.MAPPER.readTree(bytes(open(path + ".json")));
    String root = path.startsWith("/v2") ? path : path.substring(path.indexOf('/', 1));

    assertThat(document.path("basePath").asString())
        .isEqualTo("http://127.0.0.1:" + sandbox.port() + path.substring(0, path.indexOf('/', 1)));
    assertThat(SchemaImporter.read(document, path, root).family().routes())
        .extracting(Object::toString)
        .containsExactlyElementsOf(
            Catalogue.builtIn().familiesOf(root).get(0).routes().stream()
                .map(Object::toString)
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/1.0/iam.json", "/v2/vps.json", "/1.0/none.json", "/vps.json"})
  void schema_ofNoFamilyOfTheVersion_isNotFound(String path) {
    assertRefused(
        open(path + "?format=openapi3"), 404, "Client::NotFound", "Got an invalid (or empty) URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/1.0/vps.json?format=", "/v1/vps.json?format=swagger"})
  void schema_inAnotherForm_isRefused(String path) {
    assertRefused(
        open(path),
        400,
        "Client::BadRequest",
        "The sandbox publishes schemas without a format and with ?format=openapi3 only");
  }
}
