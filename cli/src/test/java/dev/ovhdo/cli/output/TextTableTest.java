package dev.ovhdo.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
  private static final Consumer<Results> KEYS =
      results ->
          results.rows(
              List.of(
                  Row.empty()
                      .with("keyName", "laptop")
                      .with("key", "ssh-ed25519 " + "A".repeat(60)),
                  Row.empty().with("keyName", "日本").with("key", "ssh-rsa 😀B")),
              "keyName",
              "key");

  @Test
  void ofRows_pipe_isNeverCut() {
    assertThat(PrintedResults.with("", KEYS))
        .isEqualTo(
            """
            KEY NAME  KEY
            laptop    ssh-ed25519 %s
            日本      ssh-rsa 😀B
            """
                .formatted("A".repeat(60)));
  }

  @Test
  void ofRows_narrowTerminal_cutsTheWidestColumn() {
    assertThat(PrintedResults.on(new DisplaySettings(true, 30, false), "", KEYS))
        .isEqualTo(
            """
            KEY NAME  KEY
            laptop    ssh-ed25519 AAAAAAA…
            日本      ssh-rsa 😀B
            """);
  }

  @Test
  void ofRows_veryNarrowTerminal_keepsColumnsReadable() {
    assertThat(PrintedResults.on(new DisplaySettings(true, 5, false), "", KEYS))
        .isEqualTo("KEY NAME  KEY\nlaptop    ssh-ed2…\n日本      ssh-rsa…\n");
  }

  @Test
  void ofRows_colours_areUsedForHeadingsOnly() {
    assertThat(PrintedResults.on(new DisplaySettings(true, 80, true), "--no-header", KEYS))
        .doesNotContain("\u001b");
    assertThat(PrintedResults.on(new DisplaySettings(true, 80, true), "", KEYS))
        .startsWith("\u001b[1mKEY NAME  KEY\u001b[0m\nlaptop ");
  }

  /** Texts of the API may come from other users. */
  @Test
  void ofRows_controlCharacters_areEscaped() {
    Row row = Row.empty().with("name", "a\u001b[2Jb\r\n\tc\u202ed\u200de");

    assertThat(PrintedResults.with("--no-header", results -> results.rows(List.of(row))))
        .isEqualTo("a\\u001b[2Jb\\r\\n\\tc\\u202ed\u200de\n");
  }

  @Test
  void ofObject_nestedObjects_haveALineForEachValue() {
    Row row =
        Row.empty()
            .with("name", "x")
            .with("model", Row.empty().with("disk", 20).with("none", null).json())
            .with("rules", List.of(Row.empty().with("path", "/me").json()))
            .with("empty", Row.empty().json());

    assertThat(PrintedResults.with("", results -> results.row(row)))
        .isEqualTo(
            """
            name        x
            model.disk  20
            model.none
            rules       [{"path":"/me"}]
            empty       {}
            """);
  }

  @ParameterizedTest
  @CsvSource({"abc,3", "été,3", "日本,4", "😀,2", "e\u0301,1", "한국,4", "ﾊ,1", "…,1", "'',0"})
  void width_ofCharacters_isTheirTerminalWidth(String text, int width) {
    assertThat(DisplayWidth.of(text)).isEqualTo(width);
  }
}
