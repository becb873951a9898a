package dev.ovhdo.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Run;
import dev.ovhdo.cli.RecordedSandboxes;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the cases that a test declares: the command must have run with the declared outcome. The
 * requests are read from the journals of the sandboxes in the test's fields or in a {@link
 * SandboxHome}.
 */
final class CommandCaseExtension
    implements BeforeEachCallback, BeforeTestExecutionCallback, AfterTestExecutionCallback {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  @Override
  public void beforeEach(ExtensionContext context) {
    RecordedSandboxes.clear();
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) throws IllegalAccessException {
    ProgramRunner.runs().clear();
    watchFields(context.getRequiredTestInstance(), true);
  }

  /** Finds the sandboxes in the fields of a test and in the fields of its {@link SandboxHome}. */
  private static void watchFields(Object owner, boolean deeper) throws IllegalAccessException {
    for (Class<?> each = owner.getClass(); each != Object.class; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        boolean nested = deeper && field.getType().getName().startsWith("dev.ovhdo.cli.");
        if (Modifier.isStatic(field.getModifiers())
            || !(nested || field.getType() == Sandbox.class)) {
          continue;
        }
        field.setAccessible(true);
        Object value = field.get(owner);
        if (value instanceof Sandbox sandbox) {
          RecordedSandboxes.add(sandbox);
        } else if (value != null) {
          watchFields(value, false);
        }
      }
    }
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      return;
    }
    for (CommandCase said :
        context.getRequiredTestMethod().getAnnotationsByType(CommandCase.class)) {
      assertThat(ProgramRunner.runs().stream().filter(run -> isOf(said.command(), run)).toList())
          .as("the runs of '%s' in this test, of which one must be %s", said.command(), said.kind())
          .anyMatch(run -> shows(said, run), what(said.kind()));
    }
  }

  private static boolean isOf(String command, Run run) {
    List<String> words = Arrays.stream(run.arguments()).filter(w -> !w.startsWith("-")).toList();
    List<String> name = List.of(command.split(" "));
    int at = words.indexOf(name.get(0));
    return at >= 0
        && at + name.size() <= words.size()
        && words.subList(at, at + name.size()).equals(name);
  }

  private static boolean shows(CommandCase said, Run run) {
    int code = run.outcome().exitCode();
    return switch (said.kind()) {
      case HAPPY -> code == 0 && !asksForJson(run);
      case REFUSED ->
          code >= 3 && code <= 8 && run.calls().stream().anyMatch(call -> call.status() >= 400);
      case BAD_INPUT ->
          code == 2 && run.calls().stream().noneMatch(CommandCaseExtension::changedSomething);
      case JSON -> code == 0 && asksForJson(run) && isJson(run.outcome().out());
    };
  }

  private static String what(Kind kind) {
    return switch (kind) {
      case HAPPY -> "exit code 0, without -o json";
      case REFUSED -> "exit code 3 to 8, and an error status in the sandbox's journal";
      case BAD_INPUT -> "exit code 2, and no successful call in the journal but GETs";
      case JSON -> "exit code 0, with -o json, and one JSON text on standard output";
    };
  }

  private static boolean changedSomething(RecordedCall call) {
    return !call.method().equals("GET") && call.status() >= 200 && call.status() < 300;
  }

  private static boolean asksForJson(Run run) {
    return String.join(" ", run.arguments())
        .matches(".*(?:^| )(?:-o|-o |--output[= ])json(?: .*|$)");
  }

  private static boolean isJson(String text) {
    try {
      return !MAPPER.readTree(text).isMissingNode();
    } catch (JacksonException e) {
      return false;
    }
  }
}
