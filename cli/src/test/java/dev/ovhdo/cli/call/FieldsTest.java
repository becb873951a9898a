package dev.ovhdo.cli.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.request.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  private static final Map<String, byte[]> FILES =
      Map.of(
          "key.pub", "ssh-ed25519 AAAA été\n".getBytes(StandardCharsets.UTF_8),
          "-", "null".getBytes(StandardCharsets.UTF_8),
          "picture", new byte[] {(byte) 0xff});

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      textBlock =
          """
          -f a=b                       → {"a":"b"}
          -f a=                        → {"a":""}
          -f a=b=c                     → {"a":"b=c"}
          -f a=1 -f b=null -f c=@x     → {"a":"1","b":"null","c":"@x"}
          -F a=1 -F b=-1 -F c=0        → {"a":1,"b":-1,"c":0}
          -F a=1.10 -F b=-0.5          → {"a":1.10,"b":-0.5}
          -F a=18446744073709551617    → {"a":18446744073709551617}
          -F a=true -F b=false         → {"a":true,"b":false}
          -F a=null                    → {"a":null}
          -F a=Debian                  → {"a":"Debian"}
          -F a=                        → {"a":""}
          -F a=True -F b=NULL          → {"a":"True","b":"NULL"}
          -F a.b=1 -F a.c=2            → {"a":{"b":1,"c":2}}
          -F a.b.c=1 -f d=x -F a.e=2   → {"a":{"b":{"c":1},"e":2},"d":"x"}
          -f a[]=x -F a[]=2            → {"a":["x",2]}
          -F a[]=                      → {"a":[""]}
          -F a[]                       → {"a":[]}
          -f a[]                       → {"a":[]}
          -F a.b[]                     → {"a":{"b":[]}}
          -F a[] -F a[]=1              → {"a":[1]}
          -F a[]=null                  → {"a":[null]}
          -F a[].b=1 -F a[].c=2        → {"a":[{"b":1,"c":2}]}
          -F a[].b=1 -F a[].b=2        → {"a":[{"b":1},{"b":2}]}
          -f a[].b=x -F a[].c=1 -f a[].b=y -F a[].c=2 → {"a":[{"b":"x","c":1},{"b":"y","c":2}]}
          -F a[].b[]=1 -F a[].b[]=2    → {"a":[{"b":[1,2]}]}
          -F a[].b[] -F a[].b[]        → {"a":[{"b":[]},{"b":[]}]}
          -F a[].b.c=1 -F a[].b.d=2    → {"a":[{"b":{"c":1,"d":2}}]}
          -F a[].b.c=1 -F a[].b.c=2    → {"a":[{"b":{"c":1}},{"b":{"c":2}}]}
          -F a[].b=1 -F a[].b.c=2      → {"a":[{"b":1},{"b":{"c":2}}]}
          -F a[]=1 -F a[].b=2          → {"a":[1,{"b":2}]}
          -F [a.b]=1                   → {"a.b":1}
          -F a[b.c]=1 -F a[d]=2        → {"a":{"b.c":1,"d":2}}
          -F a[b=c]=1                  → {"a":{"b=c":1}}
          -F a[b[]=1                   → {"a":{"b[":1}}
          -F a[b][].c=1                → {"a":{"b":[{"c":1}]}}
          """)
  void toObject_fields_buildTheBody(String fields, String body) {
    assertThat(fields(fields).toObject()).hasToString(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+5",
        "05",
        "-05",
        "00",
        "-0",
        "-0.0",
        "1.",
        ".5",
        "1e4",
        "1E400",
        "0x10",
        "1_000",
        "NaN",
        "Infinity",
        "-",
        "--1",
        "1,5",
        "١٢",
        " 1",
        "1 ",
        "1\n"
      })
  void toObject_almostANumber_staysText(String text) {
    assertThat(of(field("a=" + text, true)).toObject().get("a").stringValue()).isEqualTo(text);
  }

  @Test
  void toObject_endlessDigits_stayText() {
    String digits = "9".repeat(5000);

    assertThat(of(field("a=" + digits, true)).toObject().get("a").stringValue()).isEqualTo(digits);
  }

  @Test
  void toObject_file_isUsedAsText() {
    assertThat(of(field("key=@key.pub", true), field("n=@-", true)).toObject())
        .hasToString("{\"key\":\"ssh-ed25519 AAAA été\\n\",\"n\":\"null\"}");
  }

  @Test
  void toObject_binaryFile_isRefused() {
    assertThatThrownBy(() -> of(field("key=@picture", true)).toObject())
        .isInstanceOf(CommandException.class)
        .hasMessage("field 'key=…' refers to a file that is not UTF-8 text");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      textBlock =
          """
          -f =x             → field '=…' has no name
          -f []=x           → field '[]=…' has no name
          -f []             → field '[]' has no name
          -f a              → field 'a' has no '=': write a=VALUE, or a[] for an empty list
          -F a.b            → field 'a.b' has no '=': write a.b=VALUE, or a.b[] for an empty list
          -f .a=x           → field '.a=…' contains an empty name
          -f a.=x           → field 'a.=…' contains an empty name
          -f a..b=x         → field 'a..b=…' contains an empty name
          -f a.[b]=x        → field 'a.[b]=…' contains an empty name
          -f [].a=x         → field '[].a=…' contains an empty name
          -f a]=x           → field 'a]=…' has an unbalanced bracket
          -f [[[]           → field '[[[]' has an unbalanced bracket
          -f a[b]]=x        → field 'a[b]]=…' has ']' where a dot or a bracket is expected
          -f a[b]c=x        → field 'a[b]c=…' has 'c' where a dot or a bracket is expected
          -f a[]b=x         → field 'a[]b=…' has 'b' where a dot or a bracket is expected
          -f a[][]=x        → field 'a[][]=…' is a list within a list: write the JSON to a file and use --input
          -f a=x -f a=y     → field 'a=…' is given twice
          -f a[]=x -f a[]   → field 'a[]' is given twice
          -f a.b=x -F a=1   → field 'a=…' is given twice
          -f a=x -f a.b=y   → field 'a.b=…' makes 'a' an object, but it is already a value
          -F a=null -f a.b=y → field 'a.b=…' makes 'a' an object, but it is already a value
          -f a[]=x -f a.b=y → field 'a.b=…' makes 'a' an object, but it is already a list
          -f a.b=x -f a[]=y → field 'a[]=…' makes 'a' a list, but it is already an object
          -f a.b=x -f a.b[].c=y → field 'a.b[].c=…' makes 'b' a list, but it is already a value
          """)
  void toObject_invalidKey_isRefusedByName(String fields, String message) {
    assertThatThrownBy(() -> fields(fields).toObject())
        .isInstanceOfSatisfying(
            CommandException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a[b=x", "a[", "[a=x"})
  void parse_openBracket_isRefused(String argument) {
    assertThatThrownBy(() -> of(field(argument, false)).toObject())
        .isInstanceOf(CommandException.class)
        .hasMessage(
            "field '%1$s' has no '=': write %1$s=VALUE, or %1$s[] for an empty list"
                .formatted(argument));
  }

  @Test
  void toQuery_keys_areUnchanged() {
    assertThat(fields("-f creationDate.from=2026-01-01 -F a.b=1.10 -F on=true -f x=null").toQuery())
        .containsExactly(
            new Parameter("creationDate.from", "2026-01-01"),
            new Parameter("a.b", "1.10"),
            new Parameter("on", "true"),
            new Parameter("x", "null"));
  }

  @Test
  void toQuery_list_repeatsTheName() {
    assertThat(fields("-f ids[]=a -F n=1 -F ids[]=2").toQuery())
        .containsExactly(
            new Parameter("ids", "a"), new Parameter("n", "1"), new Parameter("ids", "2"));
  }

  @Test
  void toQuery_file_isItsText() {
    assertThat(fields("-F a=@-").toQuery()).containsExactly(new Parameter("a", "null"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      textBlock =
          """
          -F a=null      → field 'a=…' is null, which a query cannot contain
          -F a[]         → field 'a[]' is an empty list, which a query cannot contain
          -f a=1 -f a=2  → field 'a=…' is given twice; write a[]=… to repeat a parameter
          -f a=1 -f a[]=2 → field 'a[]=…' is given twice; write a[]=… to repeat a parameter
          -f a[]=1 -f a=2 → field 'a=…' is given twice; write a[]=… to repeat a parameter
          """)
  void toQuery_invalidField_isRefusedByName(String fields, String message) {
    assertThatThrownBy(() -> fields(fields).toQuery())
        .isInstanceOf(CommandException.class)
        .hasMessage(message);
  }

  @Test
  void toString_secretValue_isLeftOut() {
    assertThat(fields("-f password=hunter2"))
        .asString()
        .contains("password")
        .doesNotContain("hunt");
  }

  private static Field field(String argument, boolean typed) {
    return Field.parse(argument, typed);
  }

  private static Fields of(Field... fields) {
    return new Fields(List.of(fields), name -> FILES.getOrDefault(name, new byte[0]));
  }

  /** Arguments as on a command line; the values contain no blanks. */
  private static Fields fields(String line) {
    String[] words = line.split(" +");
    Field[] fields = new Field[words.length / 2];
    Arrays.setAll(fields, i -> field(words[2 * i + 1], words[2 * i].equals("-F")));
    return of(fields);
  }
}
