package dev.ovhdo.importer;

import static dev.ovhdo.importer.TestDocuments.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class OpenApiImporterTest {
  private static final String BOXES =
      answering("/box/{id}/lid", "box.Box") + "," + answering("/box/{id}", "box.Box");
  private static final String BOX = "'box.Box':{'properties':{}}";

  private static void assertRefused(String document, String message) {
    assertThatExceptionOfType(ImportException.class)
        .isThrownBy(() -> OpenApiImporter.read(TestDocuments.bytes(document), "box.json"))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "https://eu.api.ovh.com/1.0, V1",
    "https://eu.api.ovh.com/v1,  V1",
    "http://127.0.0.1:8080/1.0/, V1",
    "https://eu.api.ovh.com/v2,  V2",
  })
  void read_server_isTheVersion(String url, ApiVersion version) {
    String document =
        "{'openapi':'3.0.0','servers':[{'url':'%s'}],'paths':{%s}}".formatted(url, BOXES);
    assertThat(OpenApiImporter.read(TestDocuments.bytes(document), "x").family().version())
        .isEqualTo(version);
  }

  @Test
  void read_withoutAPath_isTheCommonBeginning() {
    Family family = OpenApiImporter.read(TestDocuments.of(BOXES, BOX), "x").family();
    assertThat(family.path()).isEqualTo("/box");
    assertThat(family.routes())
        .extracting("template")
        .containsExactly("/box/{id}", "/box/{id}/lid");
    assertThat(family.types()).containsOnlyKeys("box.Box");
  }

  @Test
  void read_treeOfTheDocument_isTheSame() {
    byte[] document = TestDocuments.of(BOXES, BOX);
    assertThat(OpenApiImporter.read(JsonMapper.shared().readTree(document), "x"))
        .isEqualTo(OpenApiImporter.read(document, "x"));
  }

  @Test
  void read_withAPath_leavesOutOtherRoutes() {
    ImportResult read =
        OpenApiImporter.read(
            TestDocuments.of(BOXES + "," + answering("/boxes", "box.Lid"), BOX),
            "x",
            "/box/{id}/lid");
    assertThat(read.family().path()).isEqualTo("/box/{id}/lid");
    assertThat(read.family().routes()).hasSize(1);
    assertThat(read.report().of(ImportNote.Kind.ROUTE))
        .containsExactly(
            new ImportNote(ImportNote.Kind.ROUTE, "/box/{id}", "is not below /box/{id}/lid"),
            new ImportNote(ImportNote.Kind.ROUTE, "/boxes", "is not below /box/{id}/lid"));
  }

  @ParameterizedTest
  @CsvSource({"/v2/box", "/box"})
  void read_pathOfTheSecondVersion_isWithoutIt(String path) {
    String document =
        "{'openapi':'3.0.0','servers':[{'url':'https://eu.api.ovh.com/v2'}],'paths':{%s}}"
            .formatted(BOXES);
    Family family = OpenApiImporter.read(TestDocuments.bytes(document), "x", path).family();
    assertThat(family.root()).isEqualTo("/v2/box");
    assertThat(family.routes()).hasSize(2);
  }

  @Test
  void read_withAPathWithoutRoutes_isRejected() {
    assertThatExceptionOfType(ImportException.class)
        .isThrownBy(() -> OpenApiImporter.read(TestDocuments.of(BOXES, BOX), "box.json", "/vps"))
        .withMessage("box.json is not what OVHcloud publishes: /paths has no route");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``   | it is not an object",
        "null | it is not an object",
        "[]   | it is not an object",
        "{}   | it has no \"openapi\"",
        "{'message':'Got an invalid (or empty) URL'} | it has no \"openapi\"",
        "{'apiVersion':'1.0','apis':[]}              | it has no \"openapi\"",
        "{'openapi':3}                               | /openapi is not a text",
        "{'openapi':'2.0'}                           | /openapi is not a version 3",
        "{'openapi':'3.0.0'}                         | it has no \"servers\"",
        "{'openapi':'3.0.0','servers':[]}            | /servers is empty",
        "{'openapi':'3.0.0','servers':[{'url':'https://example.com/v3'}]} "
            + "| /servers/0/url names no version of the API: https://example.com/v3",
        "{'openapi':'3.0.0','servers':[{'url':'x/v2'}]} | it has no \"paths\"",
        "{'openapi':'3.0.0','servers':[{'url':'x/v2'}],'paths':{}} | /paths has no route",
        "{'openapi':'3.0.0','servers':[{'url':'x/v2'}],'paths':{'/a/b':{'get':[]}}} "
            + "| /paths/~1a~1b/get is not an object",
        "{'openapi':'3.0.0','servers':[{'url':'x/v2'}],'paths':{'/a':{'get':{}}}} "
            + "| /paths/~1a/get has no \"responses\"",
        "{'openapi':'3.0.0','servers':[{'url':'x/v2'}],'paths':{'/a':{'get':"
            + "{'responses':{},'deprecated':'no'}}}} "
            + "| /paths/~1a/get/deprecated is neither true nor false",
        "{'openapi':'3.0.0','servers':[{'url':'x/v2'}],'paths':{'/a':{'get':"
            + "{'responses':{},'x-badges':{}}}}} | /paths/~1a/get/x-badges is not an array",
        "{'openapi':'3.0.0','servers':[{'url':'x/v2'}],'paths':{"
            + "'/a':{'get':{'responses':{}}},'/b':{'get':{'responses':{}}}}} "
            + "| /paths has no common beginning",
      })
  void read_otherJson_isRejectedWithItsPlace(String document, String reason) {
    assertRefused(document, "box.json is not what OVHcloud publishes: " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<html></html>      | line 1, column 1: Unexpected character ('<' (code 60)): expected "
            + "a valid value (JSON String, Number, Array, Object or token "
            + "'null', 'true' or 'false')",
        "{'openapi':'3.0.0' | it is incomplete",
        "{'openapi':'3.     | it is incomplete",
        "{'a':1,'a':2}      | line 1, column 11: Duplicate Object property \"a\"",
      })
  void read_noJson_isRejectedWithItsPlace(String document, String reason) {
    assertRefused(document, "box.json is not JSON: " + reason);
  }
}
