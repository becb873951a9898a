package dev.ovhdo.client.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IniFileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "k=v | v",
        "k = v | v",
        "\tk\t=\tv\t | v",
        "k: v | v",
        "k:=v | =v",
        "k=a=b:c | a=b:c",
        "k=v ; note | v",
        "k=v\t# note | v",
        "k=v;w | v;w",
        "k=v#w | v#w",
        "k=v ;w #x | v",
        "k=a b c | a b c",
        "k=;v | ;v",
        "k= ;v | ``",
        "k= | ``",
        "k | -",
        "=v | -",
        "; k=v | -",
        "#k=v | -",
        "k=\"v\" | v",
        "k='v' ; note | v",
        "k=\"v' | \"v'",
        "k=\" | \"",
        "k=\"\" | ``",
        "k=\"v\"w | \"v\"w",
        "K=v | -",
      })
  void entry_line_givesItsValue(String line, String value) throws CharacterCodingException {
    IniFile file = IniFile.of(("[s]\n" + line + "\n").getBytes(UTF_8));

    assertThat(value(file, "s", "k")).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[s] | s",
        "  [ s ]  | s",
        "[s] ; note | s",
        "[s] ; see [1] | s",
        "[s]x | s",
        "[http://[::1]:8080/1.0] | http://[::1]:8080/1.0",
        "[profile:me] | profile:me",
        "[clé] | clé",
        "[a b] | a b",
        "[] | ''",
        "[s | none",
        "s] | none",
      })
  void lines_header_givesItsSection(String line, String section) {
    IniFile file = IniFile.of((line + "\nk=v\n").getBytes(UTF_8));

    assertThat(file.lines().get(1).section()).isEqualTo(section.equals("none") ? null : section);
  }

  @ParameterizedTest
  @CsvSource({
    "'[s]\nk=1\nk=2\n', 2",
    "'[s]\nk=1\n[t]\nk=2\n[s]\nj=3\n', 1",
    "'[s]\nk=1\n[t]\nk=2\n[s]\nk=3\n', 3",
    "'k=1\n[t]\nk=2\n', -",
    "'', -",
    "'[s]\r\nk=1\r\n', 1",
    "'[s]\rk=1\r', 1",
    "'[s]\n\r\n\rk=1', 1",
    "'\uFEFF[s]\nk=1', 1",
    "'\uFEFF', -",
    "'[s]\nk=\u00e9\u20ac', \u00e9\u20ac",
  })
  void entry_repeatedKey_isTheLastOne(String text, String value) throws CharacterCodingException {
    assertThat(value(IniFile.of(text.getBytes(UTF_8)), "s", "k")).isEqualTo(value);
  }

  @Test
  void lines_mixedLineEnds_coverEveryByteOnce() {
    IniFile file = IniFile.of("a\n\nb\r\nc\r\r\nd".getBytes(UTF_8));

    List<String> contents = new ArrayList<>();
    int at = 0;
    for (IniLine line : file.lines()) {
      assertThat(line.start()).isEqualTo(at);
      contents.add(line.number() + file.slice(line.start(), line.end()));
      at = line.next();
    }
    assertThat(at).isEqualTo(file.length());
    assertThat(contents).containsExactly("1a", "2", "3b", "4c", "5", "6d");
  }

  @Test
  void value_notUtf8_isRejected() {
    IniFile file = IniFile.of(new byte[] {'[', 's', ']', '\n', 'k', '=', (byte) 0xe9});
    IniLine line = file.entry("s", "k").orElseThrow();

    assertThatThrownBy(() -> file.value((IniLine.Entry) line.content()))
        .isInstanceOf(CharacterCodingException.class);
  }

  private static String value(IniFile file, String section, String key)
      throws CharacterCodingException {
    IniLine line = file.entry(section, key).orElse(null);
    return line == null ? "-" : file.value((IniLine.Entry) line.content());
  }
}
