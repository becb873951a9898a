package dev.ovhdo.sandbox.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineEditorTest {

  record Case(String name, String keys, List<String> lines, String screen) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> keys() {
    return List.of(
        new Case("return ends a line", "id\r", List.of("id"), "id\r\n"),
        new Case("line feed ends a line", "id\n", List.of("id"), "id\r\n"),
        new Case("both together end one line", "a\r\nb\r", List.of("a", "b"), "a\r\nb\r\n"),
        new Case("two returns end two lines", "\r\r", List.of("", ""), "\r\n\r\n"),
        new Case("backspace", "idd\u007f\r", List.of("id"), "idd\b \b\r\n"),
        new Case("backspace on nothing", "\b\u007fa\r", List.of("a"), "a\r\n"),
        new Case("backspace on two bytes", "\u00e9\u007fe\r", List.of("e"), "\u00e9\b \be\r\n"),
        new Case("Ctrl-U clears", "ab\u0015c\r", List.of("c"), "ab\b \b\b \bc\r\n"),
        new Case("Ctrl-C gives up", "ab\u0003c\r", List.of("", "c"), "ab^C\r\nc\r\n"),
        new Case("Ctrl-D in a line does nothing", "a\u0004b\r", List.of("ab"), "ab\r\n"),
        new Case("Ctrl-D on nothing ends", "a\r\u0004b\r", List.of("a"), "a\r\n"),
        new Case(
            "arrow keys do nothing", "a\u001b[A\u001b[1;5Cb\u001bOD\r", List.of("ab"), "ab\r\n"),
        new Case("end of input gives up the line", "a\rbc", List.of("a"), "a\r\nbc"),
        new Case(
            "a long line",
            "x".repeat(600) + "\r",
            List.of("x".repeat(600)),
            "x".repeat(600) + "\r\n"));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void read_keysOfATerminal_givesLinesAndEchoes(Case expected) throws IOException {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    byte[] keys = expected.keys().getBytes(StandardCharsets.UTF_8);
    LineEditor editor = new LineEditor(new ByteArrayInputStream(keys), screen);

    List<String> lines = new ArrayList<>();
    for (String line = editor.read(); line != null; line = editor.read()) {
      lines.add(line);
    }

    assertThat(lines).isEqualTo(expected.lines());
    assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo(expected.screen());
  }
}
