package dev.ovhdo.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrompterTest {
  private final ByteArrayOutputStream asked = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({"y,true", "Y,true", "yes,true", "' YES ',true", "'',false", "n,false", "yeah,false"})
  void confirm_answer_isNoUnlessYes(String typed, boolean expected) {
    assertThat(questions(typed + "\r\n").confirm("Go on?")).isEqualTo(expected);
    assertThat(asked.toString(StandardCharsets.UTF_8)).isEqualTo("Go on? [y/N] ");
  }

  @Test
  void confirm_inputEnds_isNo() {
    assertThat(questions("").confirm("Go on?")).isFalse();
  }

  @Test
  void ask_twoQuestions_readsALineForEach() {
    Prompter questions = questions("été\nlast");

    assertThat(questions.ask("? ")).hasValue("été");
    assertThat(questions.ask("? ")).hasValue("last");
    assertThat(questions.ask("? ")).isEmpty();
  }

  private Prompter questions(String typed) {
    InputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    return new Prompter(
        in,
        new TextOutput(asked, true),
        new EchoSwitch(new ProgramRunner(Path.of("")).environment(asked)));
  }
}
