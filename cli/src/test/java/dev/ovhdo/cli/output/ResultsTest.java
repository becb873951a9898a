package dev.ovhdo.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ResultsTest {
  private static final DisplaySettings TERMINAL = PrintedResults.terminal(80, false);

  private static final List<Row> MACHINES =
      List.of(
          row("{'name':'vps-10','ips':['192.0.2.1','2001:db8::1'],'model':{'disk':20},'on':true}"),
          row("{'name':'vps-9','ips':[],'model':{'disk':100},'on':false}"),
          row("{'name':'a,\\tb','ips':null,'model':{'disk':3.50},'on':null}"));

  private static final Consumer<Results> LIST =
      results -> results.rows(MACHINES, "name", "ips", "model.disk", "on");
  private static final Consumer<Results> ONE = results -> results.row(MACHINES.get(0));
  private static final Consumer<Results> NOTHING = results -> results.rows(List.of(), "name", "on");

  @Test
  void rows_noFormat_isATable() {
    assertThat(PrintedResults.with("", LIST))
        .isEqualTo(
            """
            NAME    IPS                     DISK  ON
            vps-10  192.0.2.1, 2001:db8::1  20    true
            vps-9                           100   false
            a,\\tb                           3.50
            """);
  }

  @Test
  void rows_json_isAListOfAllValues() {
    assertThat(
            PrintedResults.with("-o json", results -> results.rows(MACHINES.subList(1, 2), "name")))
        .isEqualTo(
            """
            [
              {
                "name": "vps-9",
                "ips": [],
                "model": {
                  "disk": 100
                },
                "on": false
              }
            ]
            """);
  }

  @Test
  void rows_jsonl_isOneObjectALine() {
    assertThat(PrintedResults.with("-o jsonl", LIST))
        .isEqualTo(
            """
            {"name":"vps-10","ips":["192.0.2.1","2001:db8::1"],"model":{"disk":20},"on":true}
            {"name":"vps-9","ips":[],"model":{"disk":100},"on":false}
            {"name":"a,\\tb","ips":null,"model":{"disk":3.50},"on":null}
            """);
  }

  @Test
  void rows_yaml_isAListOfAllValues() {
    assertThat(PrintedResults.with("-o yaml", LIST))
        .isEqualTo(
            """
            - name: vps-10
              ips:
              - "192.0.2.1"
              - "2001:db8::1"
              model:
                disk: 20
              on: true
            - name: vps-9
              ips: []
              model:
                disk: 100
              on: false
            - name: "a,\\tb"
              ips: null
              model:
                disk: 3.50
              on: null
            """
                .replace("  on:", "  \"on\":"));
  }

  @Test
  void rows_csv_isTheTablesColumnsUnderTheirOwnNames() {
    assertThat(PrintedResults.with("-o csv", LIST))
        .isEqualTo(
            """
            name,ips,model.disk,on
            vps-10,"192.0.2.1,2001:db8::1",20,true
            vps-9,,100,false
            "a,\tb",,3.50,
            """);
  }

  @Test
  void rows_escapeFormulas_putsAnApostropheBeforeFormulasButNotBeforeNumbers() {
    Consumer<Results> list =
        results ->
            results.rows(
                Stream.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "a=1")
                    .map(text -> Row.empty().with("text", text).with("n", -1))
                    .toList());

    assertThat(PrintedResults.with("-o csv --escape-formulas", list))
        .isEqualTo(
            "text,n\n'=1+1,-1\n'+1,-1\n'-1,-1\n'@SUM(A1),-1\n'\t=1,-1\n\"'\r=1\",-1\na=1,-1\n");
    assertThat(PrintedResults.with("-o tsv --escape-formulas --no-header", list))
        .startsWith("'=1+1\t-1\n");
    assertThat(PrintedResults.with("-o csv --no-header", list)).startsWith("=1+1,-1\n");
  }

  @Test
  void rows_tsv_isOneLineForEachRow() {
    assertThat(PrintedResults.with("-o tsv", LIST))
        .isEqualTo(
            """
            name\tips\tmodel.disk\ton
            vps-10\t192.0.2.1,2001:db8::1\t20\ttrue
            vps-9\t\t100\tfalse
            a,\\tb\t\t3.50\t
            """);
  }

  @Test
  void rows_text_isOnlyTheValues() {
    assertThat(
            PrintedResults.with(
                "-o text", results -> results.rows(MACHINES.subList(0, 2), "name", "on")))
        .isEqualTo("vps-10\ttrue\nvps-9\tfalse\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''       | ''",
        "-o json  | []\\n",
        "-o jsonl | ''",
        "-o yaml  | []\\n",
        "-o csv   | name,on\\n",
        "-o tsv   | name\\ton\\n",
        "-o text  | ''",
        "--columns x --sort y -o json | []\\n",
      })
  void rows_none_isTheEmptyResultOfTheFormat(String options, String expected) {
    assertThat(PrintedResults.with(options, NOTHING))
        .isEqualTo(expected.replace("\\n", "\n").replace("\\t", "\t"));
  }

  @Test
  void rows_noneOnATerminal_isTheHeader() {
    assertThat(PrintedResults.on(TERMINAL, "", NOTHING)).isEqualTo("NAME  ON\n");
    assertThat(PrintedResults.on(TERMINAL, "--no-header", NOTHING)).isEmpty();
  }

  @Test
  void row_noFormat_isALineForEachValue() {
    assertThat(PrintedResults.with("", ONE))
        .isEqualTo(
            """
            name        vps-10
            ips         192.0.2.1, 2001:db8::1
            model.disk  20
            on          true
            """);
  }

  @Test
  void row_json_isAnObject() {
    assertThat(PrintedResults.with("-o json", ONE)).startsWith("{\n  \"name\": \"vps-10\",\n");
    assertThat(PrintedResults.with("-o jsonl", ONE))
        .startsWith("{\"name\":\"vps-10\",")
        .hasLineCount(1);
    assertThat(PrintedResults.with("-o yaml", ONE)).startsWith("name: vps-10\n");
  }

  @Test
  void row_csv_isAHeaderAndALine() {
    assertThat(PrintedResults.with("-o csv", results -> results.row(MACHINES.get(0), "name", "on")))
        .isEqualTo("name,on\nvps-10,true\n");
  }

  @ParameterizedTest
  @CsvSource({"''", "-o text"})
  void text_noFormat_isPrintedUnchanged(String options) {
    assertThat(PrintedResults.with(options, results -> results.text("own\ttext", MACHINES)))
        .isEqualTo("own\ttext");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--query [].name          | vps-10\\nvps-9\\na,\\\\tb\\n",
        "--query length(@)        | 3\\n",
        "-o text --query [0].name | vps-10\\n",
        "--columns name -o tsv --no-header --sort -name | vps-10\\nvps-9\\na,\\\\tb\\n",
      })
  void text_otherFormat_usesTheValues(String options, String expected) {
    assertThat(PrintedResults.with(options, results -> results.text("own\n", MACHINES)))
        .isEqualTo(expected.replace("\\\\", "\\").replace("\\n", "\n"));
  }

  @Test
  void text_ofOneRow_isAnObjectInJson() {
    Consumer<Results> zone =
        results -> results.text("$TTL 60\n", Row.empty().with("zone", "example.com"));

    assertThat(PrintedResults.with("", zone)).isEqualTo("$TTL 60\n");
    assertThat(PrintedResults.with("-o jsonl", zone)).isEqualTo("{\"zone\":\"example.com\"}\n");
  }

  @ParameterizedTest
  @CsvSource({"'',false", "--no-header,false", "-o text,true", "--query @,true", "--sort a,true"})
  void isRequested_anyOutputOption_isTrue(String options, boolean expected) {
    PrintedResults.with(
        options,
        results -> {
          assertThat(results.isRequested()).isEqualTo(expected);
        });
  }

  private static Row row(String json) {
    ObjectNode values =
        (ObjectNode)
            JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(
                    tools.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build()
                .readTree(json.replace('\'', '"'));
    return Row.of(values);
  }
}
