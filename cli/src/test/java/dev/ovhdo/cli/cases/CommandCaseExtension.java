package dev.ovhdo.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a test to the cases that it says it shows: they must have been run, and ended like that.
 */
final class CommandCaseExtension
    implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
  @Override
  public void beforeTestExecution(ExtensionContext context) {
    ProgramRunner.runs().clear();
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      return;
    }
    for (CommandCase said :
        context.getRequiredTestMethod().getAnnotationsByType(CommandCase.class)) {
      assertThat(ProgramRunner.runs())
          .as("%s of %s", said.kind(), said.command())
          .anyMatch(run -> isOf(said.command(), run) && shows(said.kind(), run));
    }
  }

  private static boolean isOf(String command, ProgramRunner.Run run) {
    List<String> words = Arrays.stream(run.arguments()).filter(w -> !w.startsWith("-")).toList();
    List<String> name = List.of(command.split(" "));
    int at = words.indexOf(name.get(0));
    return at >= 0
        && at + name.size() <= words.size()
        && words.subList(at, at + name.size()).equals(name);
  }

  private static boolean shows(Kind kind, ProgramRunner.Run run) {
    int code = run.outcome().exitCode();
    return switch (kind) {
      case HAPPY -> code == 0;
      case REFUSED -> code >= 3 && code <= 8;
      case BAD_INPUT -> code == 2;
      case JSON -> code == 0 && isJson(run.outcome().out());
    };
  }

  private static boolean isJson(String text) {
    try {
      JsonMapper.shared().readTree(text);
      return !text.isBlank();
    } catch (JacksonException e) {
      return false;
    }
  }
}
