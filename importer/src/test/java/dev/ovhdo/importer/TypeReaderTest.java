package dev.ovhdo.importer;

import static dev.ovhdo.importer.TestDocuments.answering;
import static dev.ovhdo.importer.TestDocuments.line;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeReaderTest {
  private static final String COLOUR = "'box.Colour':{'type':'string','enum':['blue']}";

  private static ImportResult readProperty(String schema, String others) {
    String box = "'box.Box':{'properties':{'it':%s}}".formatted(schema);
    return read(others.isEmpty() ? box : box + "," + others);
  }

  private static ImportResult read(String schemas) {
    return OpenApiImporter.read(
        TestDocuments.of(answering("/box", "box.Box"), schemas), TestDocuments.SOURCE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'integer'}                                             | long",
        "{'type':'integer','format':'int32'}                            | long",
        "{'type':'number','nullable':true}                              | double nullable",
        "{'type':'boolean','readOnly':true}                             | boolean read-only",
        "{'type':'string','description':'Of what it is made, and why.'} | string",
        "{'type':'string','format':'date-time'}                         | datetime",
        "{'type':'string','format':'date'}                              | date",
        "{'type':'string','format':'time'}                              | time",
        "{'type':'string','format':'duration'}                          | duration",
        "{'type':'string','format':'uuid'}                              | uuid",
        "{'type':'string','format':'password'}                          | password",
        "{'type':'string','format':'ipv4'}                              | ip",
        "{'type':'string','format':'ip-block'}                          | ipBlock",
        "{}                                                             | any",
        "{'type':'object'}                                              | any",
        "{'type':'object','additionalProperties':false}                 | any",
        "{'type':'object','additionalProperties':true}                  | map[string]any",
        "{'type':'object','additionalProperties':{'type':'array','items':{'type':'integer'}}} "
            + "| map[string]long[]",
        "{'type':'array','items':{'type':'object','additionalProperties':{'type':'string'}}} "
            + "| (map[string]string)[]",
        "{'$ref':'#/components/schemas/ip'}                             | ip",
        "{'$ref':'#/components/schemas/box.Colour'}                     | box.Colour",
        "{'allOf':[{'$ref':'#/components/schemas/box.Colour'}],'nullable':true,'readOnly':true} "
            + "| box.Colour nullable read-only",
        "{'$ref':'#/components/schemas/box.Alias'}                      | box.Colour[]",
      })
  void read_usualSchema_isItsTypeWithoutANote(String schema, String type) {
    ImportResult read =
        readProperty(
            schema,
            COLOUR
                + """
                ,'ip':{'type':'string','format':'ipv4','example':'192.0.2.0'},
                'box.Alias':{'type':'array','items':{'$ref':'#/components/schemas/box.Colour'}}
                """);
    assertThat(line(read, "box.Box")).isEqualTo("{'it':'" + type + "'}");
    assertThat(read.report().notes())
        .allMatch(note -> note.kind() == ImportNote.Kind.UNUSED, read.report().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'money'}                  | any    | Unknown types       | \"money\"; any",
        "{'type':'string','format':'iban'} | string | Unknown types       | format \"iban\"; string",
        "{'type':'array'}                  | any[]  | Unknown types       "
            + "| a list without an item type; any[]",
        "{'$ref':'#/components/schemas/a'} | any    | Broken references   "
            + "| #/components/schemas/a leads nowhere; any",
        "{'$ref':'a.json#/a'}              | any    | Broken references   "
            + "| a.json#/a leads nowhere; any",
        "{'$ref':'#/components/schemas/void'} | any | Unknown types       "
            + "| void is not what it usually is; any",
        "{'oneOf':[{},{}]}                 | any    | Choices between schemas "
            + "| several schemas; any",
        "{'anyOf':[{}]}                    | any    | Choices between schemas "
            + "| several schemas; any",
        "{'allOf':[{},{}]}                 | any    | Choices between schemas "
            + "| several schemas; any",
        "{'allOf':[]}                      | any    | Choices between schemas "
            + "| several schemas; any",
        "{'type':'boolean','enum':[true]}  | boolean | Values left out    "
            + "| values that are neither texts nor whole numbers",
        "{'type':'string','pattern':'x+'}  | string | Keywords left out   | pattern",
        "{'allOf':[{'type':'string','nullable':true}]} | string | Nulls not noted | may be null",
      })
  void read_unusualSchema_isTheMostSimilarTypeAndANote(
      String schema, String type, String title, String detail) {
    ImportResult read = readProperty(schema, "");
    assertThat(line(read, "box.Box")).isEqualTo("{'it':'" + type + "'}");
    assertThat(read.report().text()).isEqualTo(title + " (1):\n  box.Box it: " + detail + "\n");
  }

  @Test
  void read_nullInAList_isNotedAtItsLocation() {
    ImportResult read =
        readProperty("{'type':'array','items':{'type':'string','nullable':true}}", "");
    assertThat(line(read, "box.Box")).isEqualTo("{'it':'string[]'}");
    assertThat(read.report().text())
        .isEqualTo("Nulls not noted (1):\n  box.Box it item: may be null\n");
  }

  @Test
  void read_inlineEnumeration_isNamedAfterItsPlace() {
    ImportResult read = readProperty("{'type':'integer','enum':[1,10]}", "");
    assertThat(line(read, "box.Box")).isEqualTo("{'it':'box.Box.It'}");
    assertThat(line(read, "box.Box.It")).isEqualTo("[1,10]");
    assertThat(read.report().text())
        .isEqualTo(
            "Types named by the importer (1):\n" + "  box.Box it: its type is called box.Box.It\n");
  }

  @Test
  void read_inlineObjectInAList_isNamedAfterItsPlace() {
    ImportResult read =
        readProperty(
            "{'type':'array','items':{'properties':{'a':{'type':'string'}},'required':['a']}}",
            "'box.Box.It.Item':{'type':'string','enum':['a']}");
    assertThat(line(read, "box.Box")).isEqualTo("{'it':'box.Box.It.Item_2[]'}");
    assertThat(line(read, "box.Box.It.Item_2")).isEqualTo("{'a':'string required'}");
    assertThat(read.report().text())
        .isEqualTo(
            """
            Types named by the importer (1):
              box.Box it item: its type is called box.Box.It.Item_2
            Types left out, as no route names them (1):
              /box: 1: box.Box.It.Item
            """);
  }

  @Test
  void read_inlineObjectBehindAnAlias_isNamedOnce() {
    ImportResult read =
        read(
            """
            'box.Box':{'properties':{'a':{'$ref':'#/components/schemas/box.Alias'},
            'b':{'$ref':'#/components/schemas/box.Alias'}}},
            'box.Alias':{'type':'array','items':{'properties':{'c':{'type':'string'}}}}
            """);
    assertThat(line(read, "box.Box")).isEqualTo("{'a':'box.Alias.Item[]','b':'box.Alias.Item[]'}");
  }

  @Test
  void read_referenceToItself_endsInAny() {
    ImportResult read =
        readProperty(
            "{'$ref':'#/components/schemas/box.Loop'}",
            "'box.Loop':{'type':'array','items':{'$ref':'#/components/schemas/box.Loop'}}");
    assertThat(line(read, "box.Box")).isEqualTo("{'it':'any[]'}");
    assertThat(read.report().text())
        .isEqualTo("Broken references (1):\n  box.Loop item: comes to no end at box.Loop; any\n");
  }

  @Test
  void read_endlessChainOfReferences_endsInAny() {
    StringBuilder chain = new StringBuilder("'box.A10000':{'type':'string'}");
    for (int link = 0; link < 10_000; link++) {
      chain.append(",'box.A" + link + "':" + TestDocuments.ref("box.A" + (link + 1)));
    }
    ImportResult read = readProperty(TestDocuments.ref("box.A0"), chain.toString());
    assertThat(line(read, "box.Box")).isEqualTo("{'it':'any'}");
    assertThat(read.report().of(ImportNote.Kind.REFERENCE))
        .containsExactly(
            new ImportNote(
                ImportNote.Kind.REFERENCE, "box.A49", "comes to no end at box.A50; any"));
  }

  @Test
  void read_modelThatContainsItself_isAModel() {
    ImportResult read = readProperty(TestDocuments.ref("box.Box"), "'box.Lid':{'properties':{}}");
    assertThat(line(read, "box.Box")).isEqualTo("{'it':'box.Box'}");
  }

  @Test
  void read_invalidNames_areChanged() {
    ImportResult read =
        read(
            """
            'box.Box':{'properties':{'a':{'$ref':'#/components/schemas/box.Range<long>'},
            'b':{'$ref':'#/components/schemas/box.Range_long_'}}},
            'box.Range<long>':{'properties':{}},'box.Range_long_':{'properties':{}}
            """);
    assertThat(line(read, "box.Box")).isEqualTo("{'a':'box.Range_long__2','b':'box.Range_long_'}");
    assertThat(read.report().text())
        .isEqualTo("Names changed (1):\n  box.Range<long>: is called box.Range_long__2\n");
  }

  @Test
  void read_namesThatDifferByCase_areKeptApart() {
    ImportResult read =
        read(
            """
            'box.Box':{'properties':{'a':{'$ref':'#/components/schemas/box.lid'},
            'b':{'$ref':'#/components/schemas/box.Lid'}}},
            'box.lid':{'properties':{'x':{'type':'string'}}},'box.Lid':{'properties':{}}
            """);
    assertThat(line(read, "box.lid")).isEqualTo("{'x':'string'}");
    assertThat(line(read, "box.Lid")).isEqualTo("{}");
    assertThat(read.report().text())
        .isEqualTo("Names that differ only by case (1):\n  /box: box.lid box.Lid\n");
  }

  @Test
  void read_enumeration_keepsWhatIsShortAndOfItsType() {
    ImportResult read =
        readProperty(
            TestDocuments.ref("box.Colour"),
            """
            'box.Colour':{'type':'string','enum':['','light blue','1-AZ','one two three four five six',
            'one two three four five six seven','red','red',7,null]}
            """);
    assertThat(line(read, "box.Colour"))
        .isEqualTo("['','light blue','1-AZ','one two three four five six','red']");
    assertThat(read.report().text())
        .isEqualTo(
            """
            Values left out (4):
              box.Colour: more than 6 words: one two three four five six seven
              box.Colour: "red" for the second time
              box.Colour: not of the type: 7
              box.Colour: not of the type: null
            Values that are not identifiers (1):
              box.Colour: 4 of 5 values
            """);
  }

  @Test
  void read_enumerationOfNumbers_keepsWholeNumbers() {
    ImportResult read =
        readProperty(
            TestDocuments.ref("box.Size"),
            "'box.Size':{'type':'integer','enum':[4,6,1.5,'x',99999999999999999999]}");
    assertThat(line(read, "box.Size")).isEqualTo("[4,6]");
    assertThat(read.report().of(ImportNote.Kind.VALUE)).hasSize(3);
  }

  @Test
  void read_modelWithMoreThanProperties_notesTheRest() {
    ImportResult read =
        read(
            """
            'box.Box':{'type':'object','nullable':true,'required':['b'],'minProperties':1,
            'properties':{'one two three four five six seven':{'type':'string'}},
            'allOf':[{}],'additionalProperties':{'type':'string'}}
            """);
    assertThat(line(read, "box.Box")).isEqualTo("{}");
    assertThat(read.report().text())
        .isEqualTo(
            """
            Unknown types (1):
              box.Box: properties of any name beside its own; left out
            Choices between schemas (1):
              box.Box: allOf beside properties; left out
            Names changed (2):
              box.Box: a property's name is prose; left out
              box.Box: requires "b", which it does not have
            Nulls not noted (1):
              box.Box: may be null
            Keywords left out (1):
              box.Box: minProperties
            """);
  }
}
