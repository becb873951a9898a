package dev.ovhdo.importer;

import static dev.ovhdo.importer.TestDocuments.answering;
import static dev.ovhdo.importer.TestDocuments.line;
import static dev.ovhdo.importer.TestDocuments.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.importer.ImportNote.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteReaderTest {
  private static final String SCHEMAS =
      """
      'box.Box':{'properties':{'id':{'type':'integer'}}},'box.Lid':{'properties':{}},
      'box.lid':{'properties':{}}
      """;

  private static ImportResult read(String paths) {
    return OpenApiImporter.read(TestDocuments.of(paths, SCHEMAS), TestDocuments.SOURCE);
  }

  private static ImportResult readOperation(String method, String path, String operation) {
    return read("'%s':{'%s':{%s}}".formatted(path, method, operation));
  }

  /** Returns the report without the notes on the common types of these tests. */
  private static String report(ImportResult read) {
    return new ImportReport(
            read.report().notes().stream()
                .filter(note -> note.kind() != Kind.CASE && note.kind() != Kind.UNUSED)
                .toList())
        .text();
  }

  @Test
  void read_everyFact_isImported() {
    ImportResult read =
        readOperation(
            "put",
            "/box/{id}/{lid}",
            """
            'summary':'Changes the box, the lid and all that is in it','operationId':'x','tags':[],
            'parameters':[
            {'in':'query','name':'why.from','schema':{'type':'string','format':'date'},'required':true},
            {'in':'header','name':'X-Size','schema':{'type':'integer'}},
            {'in':'path','name':'lid','required':true,'schema':{'$ref':'#/components/schemas/ipBlock'}},
            {'in':'query','name':'how','schema':{'type':'array','items':{'type':'string'}}},
            {'in':'path','name':'id','required':true,'schema':{'type':'integer'}}],
            'requestBody':{'required':true,'content':{'application/json':{'schema':
            {'type':'object','required':['a'],'properties':{'a':{'type':'string'},
            'b':{'allOf':[{'$ref':'#/components/schemas/box.Box'}],'nullable':true}}}}}},
            'responses':{'200':{'content':{'application/json':{'schema':
            {'$ref':'#/components/schemas/box.Box'}}}},'404':{'content':{'application/json':{'schema':
            {'type':'object','properties':{'message':{'type':'string'}}}}}}},
            'x-badges':[{'color':'red','label':'Deprecated, will be removed'}],'deprecated':true,
            'x-deprecation-date':'2025-01-02T23:59:59+02:00','x-deletion-date':'2026-01-02T00:00:00Z',
            'x-replacement-route':'/1.0/crate/{id}','x-response-identifier':'id',
            'x-iam-actions':[{'name':'box:put','required':true},{'name':'box:see','required':false}]
            """);
    assertThat(line(read, "PUT /box/{id}/{lid}"))
        .isEqualTo(
            "{'path':{'id':'long','lid':'ipBlock'},"
                + "'query':{'why.from':'date required','how':'string[]'},'header':{'X-Size':'long'},"
                + "'fields':{'a':'string required','b':'box.Box nullable'},"
                + "'response':'box.Box','identifier':'id','open':true,'stability':'deprecated',"
                + "'deprecation':{'since':'2025-01-02','deletion':'2026-01-02',"
                + "'replacement':'/crate/{id}'},'actions':['box:put','box:see optional']}");
    assertThat(report(read)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Stable production version   | {}",
        "Beta version                | {'stability':'beta'}",
        "Alpha version               | {'stability':'alpha'}",
        "Internal use only           | {'stability':'internal'}",
        "Deprecated, will be removed | {'stability':'deprecated','deprecation':{}}",
      })
  void read_badge_isItsStability(String label, String expected) {
    ImportResult read =
        readOperation(
            "post",
            "/box",
            "'security':[{'key':[]}],'responses':{'200':{}},'x-badges':[{'label':'%s'}]"
                .formatted(label));
    assertThat(line(read, "POST /box")).isEqualTo(expected);
    assertThat(report(read)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'security':[],'responses':{'200':{}} | {'open':true} | ``",
        "'security':[{}],'responses':{'200':{}} | {'open':true} | ``",
        "'responses':{'200':{}},'deprecated':true "
            + "| {'open':true,'stability':'deprecated','deprecation':{}} | ``",
        "'responses':{'200':{}},'x-badges':[{'label':'New'}] | {'open':true} "
            + "| Stability (1):\\n  POST /box: \"New\" is not noted\\n",
        "'responses':{'200':{}},'x-badges':[{'label':'Beta version'},{'label':'Alpha version'}] "
            + "| {'open':true,'stability':'beta'} "
            + "| Stability (1):\\n  POST /box: \"Alpha version\" is not noted\\n",
        "'responses':{'200':{}},'x-deletion-date':'0001-01-01T00:00:00Z' | {'open':true} "
            + "| Dates (1):\\n  POST /box: x-deletion-date is 0001-01-01T00:00:00Z; left out\\n",
        "'responses':{'200':{}},'x-deletion-date':'soon' | {'open':true} "
            + "| Dates (1):\\n  POST /box: x-deletion-date is soon; left out\\n",
        "'responses':{'200':{}},'x-deprecation-date':'2026-02-03' "
            + "| {'open':true,'deprecation':{'since':'2026-02-03'}} | ``",
        "'responses':{'200':{}},'x-replacement-route':'/v2/crate' "
            + "| {'open':true,'deprecation':{'replacement':'/v2/crate'}} | ``",
        "'responses':{'200':{}},'x-replacement-route':'ask one of us about it' | {'open':true,"
            + "'deprecation':{'replacement':'ask one of us about it'}} | ``",
        "'responses':{'200':{}},'x-replacement-route':'ask any one of us what to do' "
            + "| {'open':true} "
            + "| Stability (1):\\n  POST /box: the replacement is prose; left out\\n",
        "'responses':{'200':{}},'x-iam-actions':[{'name':'see a box'}] | {'open':true} "
            + "| Rights left out (1):\\n  POST /box: \"see a box\" is not a name\\n",
        "'responses':{'200':{}},'x-response-identifier':'the id' | {'open':true} "
            + "| Names changed (1):\\n  POST /box: the identifier \"the id\" is not a name\\n",
        "'responses':{'200':{}},'callbacks':{} | {'open':true} "
            + "| Keywords left out (1):\\n  POST /box: callbacks\\n",
        "'responses':{'404':{}} | {'open':true} "
            + "| Unusual bodies and answers (1):\\n  POST /box: no answer to a success; void\\n",
        "'responses':{'202':{'content':{'application/json':{'schema':{'type':'string'}}}}} "
            + "| {'response':'string','open':true} "
            + "| Unusual bodies and answers (1):\\n"
            + "  POST /box: the answer is that of status 202\\n",
        "'responses':{'200':{'content':{'text/plain':{}}}} | {'response':'any','open':true} "
            + "| Unusual bodies and answers (1):\\n"
            + "  POST /box answer: no schema for JSON among [text/plain]; any\\n",
        "'responses':{'200':{}},'requestBody':{} | {'open':true} "
            + "| Unusual bodies and answers (1):\\n  POST /box: a body without content; none\\n",
        "'responses':{'200':{}},'requestBody':{'content':{'multipart/form-data':{}}} "
            + "| {'body':'any','open':true} "
            + "| Unusual bodies and answers (1):\\n"
            + "  POST /box body: no schema for JSON among [multipart/form-data]; any\\n",
        "'responses':{'200':{}},'requestBody':{'content':{'application/json':{'schema':"
            + "{'type':'array','items':{'type':'string'}}}}} | {'body':'string[]','open':true} | ``",
        "'responses':{'200':{}},'requestBody':{'content':{'application/json':{'schema':"
            + "{'$ref':'#/components/schemas/box.Box'}}}} | {'body':'box.Box','open':true} | ``",
        "'responses':{'200':{}},'requestBody':{'content':{'application/json':{'schema':"
            + "{'properties':{'a':{'enum':['x']}}}}}} "
            + "| {'fields':{'a':'box.Post.Body.A'},'open':true} "
            + "| Types named by the importer (1):\\n"
            + "  POST /box body a: its type is called box.Post.Body.A\\n",
        "'responses':{'200':{'content':{'application/json':{'schema':{'properties':{}}}}}} "
            + "| {'response':'box.Post.Answer','open':true} "
            + "| Types named by the importer (1):\\n"
            + "  POST /box answer: its type is called box.Post.Answer\\n",
        "'responses':{'200':{}},'parameters':[{'in':'cookie','name':'a','schema':{}}] "
            + "| {'open':true} | Parameters changed (1):\\n  POST /box a: in cookie; left out\\n",
        "'responses':{'200':{}},'parameters':[{'in':'path','name':'a','schema':{}}] "
            + "| {'open':true} "
            + "| Parameters changed (1):\\n  POST /box a: not in the path; left out\\n",
        "'responses':{'200':{}},'parameters':[{'$ref':'#/components/parameters/a'}] "
            + "| {'open':true} "
            + "| Parameters changed (1):\\n  POST /box: #/components/parameters/a; left out\\n",
        "'responses':{'200':{}},'parameters':[{'in':'query','name':'a','schema':{'type':'string'}},"
            + "{'in':'query','name':'a','schema':{}}] | {'query':{'a':'string'},'open':true} "
            + "| Parameters changed (1):\\n  POST /box a: twice; the first stays\\n",
        "'responses':{'200':{}},'parameters':[{'in':'query','name':'a'}] "
            + "| {'query':{'a':'any'},'open':true} "
            + "| Unknown types (1):\\n  POST /box a: without a schema; any\\n",
      })
  void read_operation_isItsLineAndItsNotes(String operation, String expected, String report) {
    ImportResult read = readOperation("post", "/box", operation);
    assertThat(line(read, "POST /box")).isEqualTo(expected);
    assertThat(report(read)).isEqualTo(report.replace("\\n", "\n"));
  }

  @Test
  void read_placeholderWithoutParameter_isAddedAsText() {
    ImportResult read = readOperation("get", "/box/{boxId}/lid", "'responses':{'200':{}}");
    assertThat(line(read, "GET /box/{boxId}/lid"))
        .isEqualTo("{'path':{'boxId':'string'},'open':true}");
    assertThat(report(read))
        .isEqualTo(
            "Parameters changed (1):\n"
                + "  GET /box/{boxId}/lid boxId: only in the path; added as string\n");
  }

  @Test
  void read_parametersOfThePath_belongToEachMethod() {
    ImportResult read =
        read(
            """
            '/box/{id}':{'summary':'x','parameters':[{'in':'path','name':'id','schema':{'type':'integer'}}],
            'get':{'responses':{'200':{}}},'patch':{'responses':{'200':{}}}}
            """);
    assertThat(line(read, "GET /box/{id}")).isEqualTo("{'path':{'id':'long'},'open':true}");
    assertThat(line(read, "PATCH /box/{id}")).isEqualTo("{'path':{'id':'long'},'open':true}");
    assertThat(report(read)).isEmpty();
  }

  @Test
  void read_invalidPaths_areLeftOut() {
    ImportResult read =
        read(
            answering("/box", "box.Box")
                + ","
                + answering("/box/{a}/{a}", "box.Box")
                + ","
                + answering("/box/x{a}", "box.Box")
                + ","
                + answering("/box/a b", "box.Box")
                + ","
                + answering("box", "box.Box")
                + ",'/box/c':{'head':{}}");
    assertThat(read.family().routes()).hasSize(1);
    assertThat(report(read))
        .isEqualTo(
            """
            Routes left out (5):
              /box/{a}/{a}: is not a path of names and placeholders
              /box/x{a}: is not a path of names and placeholders
              /box/a b: is not a path of names and placeholders
              box: is not a path of names and placeholders
              /box/c: "head" is not a method
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "BoxBox   | box.Lid | 'item':'box.Box', | ``",
        "BOXBox   | box.Lid | 'item':'box.Box', | ``",
        "BoxLid   | box.lid | 'item':'box.lid', "
            + "| Expanded types (1):\\n  GET /box: box.lid, of box.Lid box.lid, the type of the response for an id\\n",
        "BoxLid   | box.Box | 'item':'box.Lid', "
            + "| Expanded types (1):\\n  GET /box: box.Lid, of box.Lid box.lid, the first\\n",
        "BoxCrate | box.Box | ``                "
            + "| Expanded types (1):\\n  GET /box: BoxCrate is not a type; left out\\n",
      })
  void read_expandedResponse_isTheTypeOfThatName(
      String published, String answered, String item, String report) {
    ImportResult read =
        read(
            "'/box':{'get':{%s,'x-expanded-response':'%s'}},"
                    .formatted(response("{'type':'array','items':{'type':'integer'}}"), published)
                + answering("/box/lid", "box.Box")
                + ","
                + answering("/box/lid/id", "box.Box")
                + ",'/box/{id}':{'get':{%s,'parameters':[%s]}}"
                    .formatted(
                        response(TestDocuments.ref(answered)),
                        "{'in':'path','name':'id','schema':{}}"));
    assertThat(line(read, "GET /box")).isEqualTo("{'response':'long[]'," + item + "'open':true}");
    assertThat(report(read)).isEqualTo(report.replace("\\n", "\n"));
  }

  @Test
  void read_expandedResponseOfNoList_isLeftOut() {
    ImportResult read =
        readOperation("get", "/box", "'responses':{'200':{}},'x-expanded-response':'BoxBox'");
    assertThat(line(read, "GET /box")).isEqualTo("{'open':true}");
    assertThat(report(read))
        .contains("Expanded types (1):\n  GET /box: BoxBox, but no list; left out\n");
  }
}
