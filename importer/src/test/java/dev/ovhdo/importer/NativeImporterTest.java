package dev.ovhdo.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.source.FamilyFile;
import dev.ovhdo.importer.ImportNote.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NativeImporterTest {
  static final String BOX =
      """
      {'apiVersion':'1.0','basePath':'https://eu.api.ovh.com/v1','resourcePath':'/box','apis':[
      {'path':'/box','operations':[{'httpMethod':'GET','responseType':'long[]','parameters':[
        {'name':'iamTags','dataType':'map[string][]box.Tag','paramType':'query','required':false},
        {'name':'X-Size','dataType':'long','paramType':'header','required':false}],
        'noAuthentication':false,'apiStatus':{'value':'PRODUCTION'},
        'iamActions':[{'name':'box:get','required':true}],
        'errors':['Client::NotFound::Box ','Client::Forbidden','no class']},
      {'httpMethod':'POST','responseType':'box.Box','noAuthentication':true,'parameters':[
        {'name':'size','dataType':'box.Size','fullType':'box.Size','paramType':'body','required':true},
        {'name':'owner','dataType':'string','fullType':'coreTypes.AccountId:string',
         'paramType':'body','required':false}],
        'apiStatus':{'value':'DEPRECATED','deprecatedDate':'2025-09-15T00:00:00Z',
         'deletionDate':'2025-10-15T00:00:00Z','replacement':'/1.0/crate'}}]},
      {'path':'/box/{id}','operations':[{'httpMethod':'PUT','responseType':'void','parameters':[
        {'dataType':'box.Box','fullType':'box.Box','paramType':'body','required':true},
        {'name':'id','dataType':'long','fullType':'long','paramType':'path','required':true}],
        'noAuthentication':false,'apiStatus':{'value':'BETA'}}]}],
      'models':{
      'box.Box':{'id':'Box','namespace':'box','properties':{
        'id':{'type':'long','fullType':'long','canBeNull':false,'readOnly':true,'required':false},
        'weight':{'type':'complexType.UnitAndValue<long>','canBeNull':true,'readOnly':false,
          'required':false},
        'note':{'type':'text','fullType':'text','canBeNull':true,'readOnly':false,'required':true},
        'odd':{'type':'box.None','canBeNull':false,'readOnly':false,'required':false}}},
      'box.Size':{'id':'Size','namespace':'box','enum':['1','2','x'],'enumType':'long'},
      'box.Tag':{'id':'Tag','namespace':'box','properties':{}},
      'box.Unused':{'id':'Unused','namespace':'box','properties':{}},
      'complexType.UnitAndValue<T>':{'id':'UnitAndValue','namespace':'complexType','generics':['T'],
        'properties':{'unit':{'type':'string','canBeNull':false,'readOnly':false,'required':false},
          'value':{'type':'T','canBeNull':false,'readOnly':false,'required':false}}}}}
      """;

  private static ImportResult read(String document) {
    return SchemaImporter.read(
        JsonMapper.shared().readTree(TestDocuments.bytes(document)), "box.json");
  }

  @Test
  void read_everyKindOfFact_isALineOfTheCatalogue() {
    assertThat(new String(FamilyFile.write(read(BOX).family()), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"version":"v1","path":"/box",
            "routes":{
            "GET /box":{"query":{"iamTags":"map[string]box.Tag[]"},"header":{"X-Size":"long"},"response":"long[]","actions":["box:get"],"errors":"1"},
            "POST /box":{"fields":{"size":"box.Size required","owner":"string"},"response":"box.Box","open":true,"stability":"deprecated","deprecation":{"since":"2025-09-15","deletion":"2025-10-15","replacement":"/crate"}},
            "PUT /box/{id}":{"path":{"id":"long"},"body":"box.Box","stability":"beta"}
            },
            "types":{
            "box.Box":{"id":"long read-only","weight":"complexType.UnitAndValue_long nullable","note":"string nullable required","odd":"any"},
            "box.Size":[1,2],
            "box.Tag":{},
            "complexType.UnitAndValue_long":{"unit":"string","value":"long"}
            },
            "errors":{
            "1":["Client::Forbidden","Client::NotFound::Box"]
            }}
            """);
  }

  @Test
  void read_routeOrFieldTwice_keepsTheFirstAndNotesTheOther() {
    ImportResult read =
        read(
            BOX.replace("'httpMethod':'PUT'", "'httpMethod':'GET'")
                .replace("'/box/{id}'", "'/box'")
                .replace("'name':'owner'", "'name':'size'"));

    assertThat(read.family().routes())
        .extracting(Route::toString)
        .containsExactly("GET /box", "POST /box");
    assertThat(read.family().route(Method.POST, "/box").orElseThrow().body())
        .hasToString("Fields[properties=[size: box.Size (required)]]");
    assertThat(read.report().text()).contains("GET /box: twice; the first stays");
  }

  @Test
  void read_whatTheCatalogueCannotRepresent_isNoted() {
    ImportReport report = read(BOX).report();

    assertThat(report.of(Kind.ERROR)).hasToString("[GET /box: \"no class\" is not a class]");
    assertThat(report.of(Kind.REFERENCE))
        .hasToString("[box.Box odd: box.None is not defined; any]");
    assertThat(report.of(Kind.UNUSED)).hasToString("[/box: 1: box.Unused]");
  }

  @Test
  void read_documentWithTypesOnly_hasNoRoutes() {
    String products = "{'basePath':'https://eu.api.ovh.com/v1','resourcePath':'/p','models':{}}";

    assertThat(
            SchemaImporter.hasRoutes(JsonMapper.shared().readTree(TestDocuments.bytes(products))))
        .isFalse();
  }

  @Test
  void read_statusIsMissing_namesThePosition() {
    assertThatExceptionOfType(ImportException.class)
        .isThrownBy(() -> read(BOX.replace("'apiStatus':{'value':'BETA'}", "'x':1")))
        .withMessage(
            "box.json is not what OVHcloud publishes: /apis/1/operations/0 has no \"apiStatus\"");
  }

  @Test
  void merge_olderForm_addsOnlyWhatTheNewerFormLacks() {
    Family newer = read(BOX).family();
    Family older =
        OpenApiImporter.read(
                TestDocuments.of(
                    "'/box':{'get':{'x-expanded-response':'BoxBox','x-response-identifier':'id',"
                        + TestDocuments.response("{'type':'array','items':{'type':'integer'}}")
                        + "},'delete':{"
                        + TestDocuments.response("{'type':'string'}")
                        + "}}",
                    "'box.Box':{'properties':{'id':{'type':'integer'}}}"),
                "box.json")
            .family();

    ImportResult merged = FormMerge.of(newer, older);

    Route list = merged.family().route(Method.GET, "/box").orElseThrow();
    assertThat(list.item()).hasToString("box.Box");
    assertThat(list.identifier()).isEqualTo("id");
    assertThat(list.errors()).hasSize(2);
    assertThat(merged.family().keys()).isEqualTo(newer.keys());
    assertThat(merged.family().types()).isEqualTo(newer.types());
    assertThat(merged.report().of(Kind.GONE)).hasToString("[/box: DELETE /box]");
    assertThat(merged.report().of(Kind.CONTRADICTION))
        .extracting(ImportNote::toString)
        .contains("GET /box: authenticated is now true, was false");
  }

  /** The live API may return either form; an update must not lose what only the other form has. */
  @Test
  void merge_newerOpenApiForm_keepsTheErrorClasses() {
    Family older = read(BOX).family();
    Family newer =
        OpenApiImporter.read(
                TestDocuments.of(
                    TestDocuments.answering("/box", "box.Box"), "'box.Box':{'properties':{}}"),
                "box.json")
            .family();

    assertThat(FormMerge.of(newer, older).family().route(Method.GET, "/box").orElseThrow().errors())
        .containsExactly("Client::Forbidden", "Client::NotFound::Box");
  }
}
