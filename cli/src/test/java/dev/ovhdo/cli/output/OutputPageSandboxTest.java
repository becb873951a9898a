package dev.ovhdo.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs each example of docs/output.md, and holds the page against what is printed. */
class OutputPageSandboxTest {
  private static final String PROMPT = "$ ovh-do ";
  private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  @TempDir Path home;

  @Test
  void examples_run_printWhatThePageSays() throws IOException {
    String page = Files.readString(Path.of("../docs/output.md"));
    int examples = 0;
    try (SandboxHome world = SandboxHome.in(home)) {
      Matcher blocks = BLOCK.matcher(page);
      while (blocks.find()) {
        for (String example : blocks.group(1).split("(?m)^(?=\\$ )")) {
          int end = example.indexOf('\n');
          String command = example.substring(PROMPT.length(), end);
          Outcome outcome = world.program().run(words(command));
          assertThat(outcome.out() + outcome.err())
              .as(command)
              .isEqualTo(example.substring(end + 1));
          examples++;
        }
      }
    }
    assertThat(examples).isGreaterThan(10);
  }

  private static String[] words(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      String quoted = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      words.add(quoted == null ? matcher.group(3) : quoted);
    }
    return words.toArray(String[]::new);
  }
}
