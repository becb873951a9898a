package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.GlobalOptions;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks all commands and finds those that lack a summary, an example, a documented shape of their
 * JSON, a manual page, the completion, or one of the four required test cases: success, refusal by
 * the API, bad input, and JSON output.
 */
class CommandTreeTest {
  private static final Pattern CALL =
      Pattern.compile("ovh-do ((?:'[^']*'|\"[^\"]*\"|[^'\"\n|>)#…])+)");
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

  private static final String SENDS_NO_REQUEST = "it sends no request, so the API cannot refuse it";

  /** Cases that are impossible, with the reason. */
  private static final Map<String, Map<Kind, String>> EXEMPT =
      Map.ofEntries(
          Map.entry(
              "help",
              Map.of(Kind.REFUSED, SENDS_NO_REQUEST, Kind.JSON, "it prints only text for people")),
          sendsNoRequest("completion"),
          sendsNoRequest("alias list"),
          sendsNoRequest("alias set"),
          sendsNoRequest("alias delete"),
          sendsNoRequest("config list"),
          sendsNoRequest("config get"),
          sendsNoRequest("config set"),
          sendsNoRequest("config unset"),
          sendsNoRequest("config explain"),
          sendsNoRequest("config path"),
          sendsNoRequest("credential rules"),
          sendsNoRequest("fleet status"),
          sendsNoRequest("fleet report"),
          sendsNoRequest("fleet log"),
          sendsNoRequest("fleet pause"),
          sendsNoRequest("fleet cancel"),
          sendsNoRequest("history"),
          sendsNoRequest("routes search"),
          sendsNoRequest("routes show"),
          sendsNoRequest("sandbox"));

  private static Map.Entry<String, Map<Kind, String>> sendsNoRequest(String command) {
    return Map.entry(command, Map.of(Kind.REFUSED, SENDS_NO_REQUEST));
  }

  @Test
  void tree_everyCommand_hasItsFourCases() throws Exception {
    assertThat(missing()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void tree_everyCommand_hasASummary(CommandEntry command) {
    assertThat(command.summary()).matches("[A-Z].*[^.]").hasSizeLessThan(60);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void tree_everyCommand_hasExamplesThatItAccepts(CommandEntry command) {
    List<String> lines = calls(CommandPage.of(command).examples());

    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      Arguments arguments = Arguments.of(words(line).toArray(String[]::new));
      CommandEntry named = CommandIndex.find(arguments.command()).orElseThrow();
      assertThatCode(
              () ->
                  CommandParser.parse(
                      named, named.factory().get(), new GlobalOptions(), arguments.rest()))
          .as(line)
          .doesNotThrowAnyException();
    }
    assertThat(lines)
        .extracting(line -> Arguments.of(words(line).toArray(String[]::new)).command())
        .contains(command.name());
  }

  @Test
  void tree_everyCommand_hasAJsonShape() throws IOException {
    assertThat(Files.readAllLines(Path.of("../docs/json.md")))
        .containsAll(listed().map(entry -> "## " + entry.name()).toList());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void tree_everyCommand_hasAManualPage(CommandEntry command) {
    assertThat(ManualPages.commands()).contains(command);
    assertThat(ManualPages.of(CommandPage.of(command)).replace("\\", ""))
        .contains(command.summary().replace("\\", ""));
  }

  @Test
  void tree_everyCommand_isInTheScriptsOfCompletion(@TempDir Path home) {
    for (String shell : List.of("bash", "zsh", "fish")) {
      String script = new ProgramRunner(home).run("completion", shell).out();
      assertThat(listed())
          .allSatisfy(
              entry ->
                  assertThat(script)
                      .containsPattern("(?m)^    (case )?'" + Pattern.quote(entry.name()) + "'"));
    }
  }

  static Stream<CommandEntry> commands() {
    return listed().filter(entry -> !entry.name().equals("help"));
  }

  private static Stream<CommandEntry> listed() {
    return CommandIndex.all().stream().filter(CommandEntry::listed);
  }

  /** Returns the calls of this program in examples, without what a shell does with their output. */
  private static List<String> calls(List<String> examples) {
    String text = String.join("\n", examples).replaceAll("\\\\\n *", "");
    return CALL.matcher(text).results().map(call -> call.group(1).strip()).toList();
  }

  private static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .map(word -> word.group().replaceAll("'([^']*)'|\"([^\"]*)\"", "$1$2"))
        .toList();
  }

  @Test
  void cases_ofCommands_nameExistingCommands() throws Exception {
    assertThat(shown().keySet())
        .isSubsetOf(CommandIndex.all().stream().map(CommandEntry::name).toList());
  }

  /** Returns lines such as {@code vps stop: REFUSED, JSON}. */
  private static List<String> missing() throws Exception {
    Map<String, Set<Kind>> shown = shown();
    List<String> lines = new ArrayList<>();
    CommandIndex.all().stream()
        .filter(CommandEntry::listed)
        .map(CommandEntry::name)
        .forEach(
            name -> {
              Set<Kind> missing = EnumSet.allOf(Kind.class);
              missing.removeAll(EXEMPT.getOrDefault(name, new EnumMap<>(Kind.class)).keySet());
              missing.removeAll(shown.getOrDefault(name, Set.of()));
              if (!missing.isEmpty()) {
                lines.add(name + ": " + missing);
              }
            });
    return lines;
  }

  private static Map<String, Set<Kind>> shown() throws Exception {
    Map<String, Set<Kind>> shown = new TreeMap<>();
    for (Class<?> test : testClasses()) {
      for (Method method : test.getDeclaredMethods()) {
        if (isRun(method)) {
          for (CommandCase said : method.getAnnotationsByType(CommandCase.class)) {
            shown
                .computeIfAbsent(said.command(), name -> EnumSet.noneOf(Kind.class))
                .add(said.kind());
          }
        }
      }
    }
    return shown;
  }

  private static boolean isRun(Method method) {
    boolean test =
        method.isAnnotationPresent(Test.class)
            || method.isAnnotationPresent(ParameterizedTest.class);
    return test && !method.isAnnotationPresent(Disabled.class);
  }

  private static List<Class<?>> testClasses()
      throws IOException, URISyntaxException, ClassNotFoundException {
    Path root =
        Path.of(CommandTreeTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(each -> each.toString().endsWith("Test.class")).toList()) {
        String name = root.relativize(file).toString().replaceFirst("[.]class$", "");
        String[] parts = name.split("[/\\\\]");
        Class<?> found =
            Class.forName(
                String.join(".", Arrays.asList(parts)),
                false,
                CommandTreeTest.class.getClassLoader());
        classes.add(found);
      }
    }
    return classes;
  }
}
