package dev.ovhdo.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Evaluates JMESPath on JSON according to the specification. */
class JmesPathQueryTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final JsonNode ACCOUNT =
      MAPPER.readTree(
          """
          {"vps": [
             {"name": "b", "vcore": 2, "model": {"disk": 40}, "ips": ["192.0.2.1", "2001:db8::1"]},
             {"name": "a", "vcore": 4, "model": {"disk": 160}, "ips": []},
             {"name": "c", "vcore": 2, "model": null, "ips": ["192.0.2.3"], "note": "x"}],
           "ids": [9007199254740993, 9007199254740992],
           "price": 1.10,
           "a.b c": 1, "0": "zero", "empty": {}, "no": false, "nil": null, "text": "été \\"1\\"",
           "mixed": [1, "1", true, null, [1], {"a": 1}]}
          """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        // access
        "price                              | 1.10",
        "text                               | \"été \\\"1\\\"\"",
        "nothing.at.all                     | null",
        "nil                                | null",
        "\"a.b c\"                          | 1",
        "\"0\"                              | \"zero\"",
        "@.no                               | false",
        // lists
        "vps[0].name                        | \"b\"",
        "vps[-1].name                       | \"c\"",
        "vps[9]                             | null",
        "vps[:2].name                       | [\"b\",\"a\"]",
        "vps[::-1].name                     | [\"c\",\"a\",\"b\"]",
        "vps[].ips[]                        | [\"192.0.2.1\",\"2001:db8::1\",\"192.0.2.3\"]",
        "vps[*].ips                         | [[\"192.0.2.1\",\"2001:db8::1\"],[],[\"192.0.2.3\"]]",
        "vps[*].model.disk                  | [40,160]",
        "vps[*].note                        | [\"x\"]",
        "vps[*].ips[0]                      | [\"192.0.2.1\",\"192.0.2.3\"]",
        "vps[*].ips | [0]                   | [\"192.0.2.1\",\"2001:db8::1\"]",
        "empty.*                            | []",
        "vps[0].model.*                     | [40]",
        "price[0]                           | null",
        "price.*                            | null",
        // filters
        "vps[?vcore==`2`].name              | [\"b\",\"c\"]",
        "vps[?vcore > `2`].name             | [\"a\"]",
        "vps[?name!='a'].name               | [\"b\",\"c\"]",
        "vps[?model].name                   | [\"b\",\"a\"]",
        "vps[?!note].name                   | [\"b\",\"a\"]",
        "vps[?ips && vcore<=`2`].name       | [\"b\",\"c\"]",
        "vps[?note=='x' || name=='a'].name  | [\"a\",\"c\"]",
        "vps[?contains(ips, '192.0.2.3')].name | [\"c\"]",
        "vps[?name > 'a'].name              | []",
        "ids[?@==`9007199254740993`]        | [9007199254740993]",
        "ids[?@>`9007199254740992`]         | [9007199254740993]",
        "max(ids)                           | 9007199254740993",
        "price == `1.1`                     | true",
        "price == `\"1.10\"`                | false",
        "vps[0].model == `{\"disk\": 40.0}` | true",
        "vps[0].ips == vps[1].ips           | false",
        // truth: everything except false, null and empty values
        "!vps[1].ips                        | true",
        "!empty                             | true",
        "!nil                               | true",
        "!no                                | true",
        "!''                                | true",
        "!`0`                               | false",
        "vps[1].ips || 'none'               | \"none\"",
        "no && 'x'                          | false",
        // multi-select
        "vps[0].{n: name, d: model.disk, x: z} | {\"n\":\"b\",\"d\":40,\"x\":null}",
        "vps[*].[name, vcore]               | [[\"b\",2],[\"a\",4],[\"c\",2]]",
        "`[1, {\"a\": null}]`               | [1,{\"a\":null}]",
        "`1.10`                             | 1.10",
        "'a \\' b'                          | \"a ' b\"",
        // functions
        "length(vps)                        | 3",
        "length(text)                       | 7",
        "length(empty)                      | 0",
        "sort_by(vps, &name)[*].name        | [\"a\",\"b\",\"c\"]",
        "sort_by(vps, &vcore)[*].name       | [\"b\",\"c\",\"a\"]",
        "reverse(sort(vps[*].name))         | [\"c\",\"b\",\"a\"]",
        "max_by(vps, &vcore).name           | \"a\"",
        "min_by(vps, &vcore).name           | \"b\"",
        "sum(vps[*].vcore)                  | 8",
        "avg(vps[*].vcore) > `2.6`          | true",
        "ceil(`1.2`)                        | 2",
        "floor(`-1.2`)                      | -2",
        "abs(`-3`)                          | 3",
        "join(', ', vps[*].name)            | \"b, a, c\"",
        "starts_with(text, 'ét')            | true",
        "ends_with(text, 'x')               | false",
        "keys(vps[0].model)                 | [\"disk\"]",
        "values(vps[0].model)               | [40]",
        "map(&vcore, vps)                   | [2,4,2]",
        "merge(vps[0].model, `{\"x\": 1}`)  | {\"disk\":40,\"x\":1}",
        "not_null(nil, vps[1].note, price)  | 1.10",
        "to_array(price)                    | [1.10]",
        "to_string(price)                   | \"1.10\"",
        "to_string(vps[0].model)            | \"{\\\"disk\\\":40}\"",
        "to_number('12')                    | 12",
        "to_number('1.5e1') == `15`         | true",
        "to_number('x')                     | null",
        "mixed[*].type(@) | [0]             | \"number\"",
        "vps[*].name | sort(@) | [0]        | \"a\"",
      })
  void evaluate_expression_followsTheSpecification(String line) {
    int bar = line.lastIndexOf(" | ");
    String expected = line.substring(bar + 3).strip();

    assertThat(JmesPathQuery.parse(line.substring(0, bar).strip()).evaluate(ACCOUNT).toString())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "vps[?name == 'a']x ; extraneous input 'x' at character 18",
        "[?                 ; it ends too early, at character 3",
        "{a: b              ; it ends too early, at character 6",
        "foo(@)             ; unknown function \"foo\" at character 1",
        "a | length()       ; invalid arity calling \"length\" (expected 1 but was 0) at character"
            + " 5",
        "a.'b               ; token recognition error at: ''b' at character 3",
        "vps[1              ; no viable alternative at input '[1' at character 6",
        "ids[::0]           ; invalid value 0 for step size at character 7",
      })
  void parse_invalidExpression_showsThePosition(String expression, String reason) {
    int place = Integer.parseInt(reason.replaceFirst(".* ", ""));

    assertRefused(
        expression,
        "--query is not a JMESPath expression: %s\n  %s\n  %s^"
            .formatted(reason, expression, " ".repeat(place - 1)));
  }

  @Test
  void parse_errorInTheSecondLine_showsThePositionInTheWholeText() {
    assertRefused(
        "vps[?vcore > `2`\n  ]..name",
        "--query is not a JMESPath expression: extraneous input '.' at character 22\n"
            + "  vps[?vcore > `2`   ]..name\n"
            + "                       ^");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "abs(text)           ; calling \"abs\": expected number but was string",
        "sum(vps[*].name)    ; calling \"sum\": expected array of number but was array containing"
            + " string",
        "sort(mixed)         ; calling \"sort\": expected array of number or string but was array"
            + " containing number, string, boolean, null, array and object",
        "sort_by(vps, &note) ; calling \"sort_by\": expected number or string but was null",
        "keys(ids)           ; calling \"keys\": expected object but was array",
      })
  void evaluate_functionWithWrongArgument_isRefused(String expression, String reason) {
    assertRefused(
        expression,
        "--query '" + expression + "' does not fit the results: Invalid argument type " + reason);
  }

  @Test
  @DefaultLocale("tr-TR")
  void evaluate_functionWithWrongArgumentInTurkishLocale_isRefusedWithTheSameMessage() {
    assertRefused(
        "abs(text)",
        "--query 'abs(text)' does not fit the results: Invalid argument type calling \"abs\":"
            + " expected number but was string");
  }

  private static void assertRefused(String expression, String message) {
    assertThatThrownBy(() -> JmesPathQuery.parse(expression).evaluate(ACCOUNT))
        .isInstanceOfSatisfying(
            CommandException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(message);
  }
}
