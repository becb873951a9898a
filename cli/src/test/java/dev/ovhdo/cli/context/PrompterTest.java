package dev.ovhdo.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import java.io.ByteArrayOutputStream;
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
    return new Prompter(
        new ProgramRunner(Path.of("")).answering(typed).environment(asked).terminal(),
        StandardCharsets.UTF_8);
  }
}
