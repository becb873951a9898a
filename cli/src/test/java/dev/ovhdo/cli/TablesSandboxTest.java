package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.context.InteractiveStreams;
import dev.ovhdo.cli.context.ListCommand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of all commands that print what they have read. */
class TablesSandboxTest extends SandboxTestCase {
  private static final InteractiveStreams TERMINAL = new InteractiveStreams(true, true, true);

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 140})
  void list_onATerminal_isNeverWiderAndTheFirstColumnIsWhole(int columns) {
    ReadingCommands.prepare(this::run);
    List<String> wide = new ArrayList<>();
    List<String> cut = new ArrayList<>();
    ReadingCommands.all()
        .forEach(
            (name, line) -> {
              if (isList(name)) {
                String shown = onTerminal(columns, line).out();
                shown
                    .lines()
                    .filter(each -> each.length() > columns)
                    // A first column that is wider alone is whole.
                    .filter(each -> each.contains("  "))
                    .forEach(each -> wide.add(name + ": " + each));
                if (!firstWords(shown)
                    .equals(firstWords(onTerminal(columns, with(line, "-o", "wide")).out()))) {
                  cut.add(name);
                }
              }
            });
    assertThat(wide).isEmpty();
    assertThat(cut).isEmpty();
  }

  @Test
  void list_inAPipe_hasAllColumnsAtAnyWidth() {
    ReadingCommands.prepare(this::run);
    ReadingCommands.all()
        .forEach(
            (name, line) -> {
              if (isList(name)) {
                Outcome wide = program().variable("COLUMNS", "40").run(with(line, "-o", "wide"));
                Outcome pipe = program().variable("COLUMNS", "40").run(line);
                assertThat(pipe.out()).as(name).isEqualTo(wide.out()).doesNotContain("…");
                assertThat(pipe.err()).as(name).doesNotContain("-o wide");
              }
            });
  }

  @Test
  void color_option_overrulesTerminalAndVariable() {
    String green = "\u001b[32mrunning\u001b[0m";

    assertThat(program().run("vps", "list", "--color", "always").out()).contains(green);
    assertThat(program().variable("NO_COLOR", "1").run("vps", "list", "--color=always").out())
        .contains(green);
    assertThat(program().run("vps", "list").out()).doesNotContain("\u001b");
    assertThat(program().interactive(TERMINAL).run("vps", "list").out()).contains(green);
    assertThat(program().interactive(TERMINAL).run("--color", "never", "vps", "list").out())
        .doesNotContain("\u001b");
    assertThat(program().interactive(TERMINAL).variable("TERM", "dumb").run("vps", "list").out())
        .doesNotContain("\u001b");
    assertThat(program().interactive(TERMINAL).variable("NO_COLOR", "1").run("vps", "list").out())
        .doesNotContain("\u001b");
    assertThat(run("vps", "list", "--color", "blue"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: vps list: --color: 'blue' is not one of auto,"
                    + " always and never; 'ovh-do help vps list' shows the usage\n"));
  }

  @Test
  void note_aboutHiddenColumns_isLeftOutWithQuiet() {
    assertThat(onTerminal(40, "vps", "list", "--quiet").err()).isEmpty();
    assertThat(onTerminal(40, "vps", "list").err())
        .isEqualTo(
            "ovh-do: 3 columns do not fit and are hidden: ips, model, zone; '-o wide'"
                + " shows all columns\n");
  }

  @Test
  void commands_thatList_areAllInThisTest() {
    assertThat(CommandIndex.all())
        .filteredOn(entry -> !entry.name().equals("help"))
        .filteredOn(entry -> entry.factory().get() instanceof ListCommand<?>)
        .allSatisfy(
            entry -> assertThat(ReadingCommands.nameOf(entry)).as(entry.name()).isPresent());
  }

  private static boolean isList(String name) {
    return CommandIndex.find(name).orElseThrow().factory().get() instanceof ListCommand<?>;
  }

  private Outcome onTerminal(int columns, String... line) {
    Outcome outcome =
        program().interactive(TERMINAL).variable("COLUMNS", String.valueOf(columns)).run(line);
    if (Boolean.getBoolean("show")) {
      System.out.println("$ " + String.join(" ", line));
      System.out.println(outcome.out() + outcome.err());
    }
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return new Outcome(
        outcome.exitCode(), outcome.out().replaceAll("\u001b\\[\\d*m", ""), outcome.err());
  }

  private static List<String> firstWords(String table) {
    return table.lines().map(each -> each.replaceFirst("  .*", "")).toList();
  }

  private static String[] with(String[] line, String... more) {
    List<String> all = new ArrayList<>(Arrays.asList(line));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
