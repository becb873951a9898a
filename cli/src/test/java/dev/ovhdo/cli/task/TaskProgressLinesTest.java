package dev.ovhdo.cli.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.cli.context.ProgressLines;
import dev.ovhdo.cli.context.TextOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskProgressLinesTest {
  private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();
  private final TextOutput err = new TextOutput(drawn, true);
  private long now;

  @Test
  void show_task_hasNameBarPercentageTypeAndTime() {
    TaskProgress lines = lines(80);
    lines.show(task("vps-1", 40, "doing"));
    pass(Duration.ofSeconds(65));
    lines.show(task("vps-1", 42, "doing"));

    assertThat(screen())
        .isEqualTo("vps-1 [" + "#".repeat(12) + "-".repeat(18) + "]  42% reinstallVm 1m05s");
  }

  @Test
  void show_taskThatProgresses_hasAnEstimate() {
    TaskProgress lines = lines(90);
    lines.show(task("vps-1", 0, "doing"));
    pass(Duration.ofSeconds(60));
    lines.show(task("vps-1", 25, "doing"));

    assertThat(screen()).endsWith("]  25% reinstallVm 1m00s, about 3m00s left");
  }

  @Test
  void show_severalTasks_haveALineEachInTheOrderOfTheirStart() {
    TaskProgress lines = lines(60);
    lines.show(task("vps-1", 0, "todo"));
    lines.show(task("vps-long-name", 50, "doing"));
    lines.show(task("vps-1", 100, "doing"));

    assertThat(screen().lines())
        .containsExactly(
            "vps-1         [" + "#".repeat(23) + "] 100% reinstallVm 0s",
            "vps-long-name [" + "#".repeat(11) + "-".repeat(12) + "]  50% reinstallVm 0s");
  }

  /** The complaint: a bar at 83% stays on the screen after the success. */
  @Test
  void end_success_leavesAResultAndNoBar() {
    TaskProgress lines = lines(80);
    lines.show(task("vps-1", 83, "doing"));
    pass(Duration.ofSeconds(5));
    lines.show(task("vps-1", 83, "done"));
    lines.end();
    err.line("next");

    assertThat(screen()).isEqualTo("vps-1 reinstallVm: done in 5s\nnext");
  }

  @Test
  void end_unfinishedTasks_areRemoved() {
    TaskProgress lines = lines(80);
    lines.show(task("vps-1", 83, "doing"));
    lines.show(task("vps-2", 100, "done"));
    lines.show(task("vps-3", 7, "doing"));
    lines.end();
    err.line("ovh-do: interrupted");

    assertThat(screen()).isEqualTo("vps-2 reinstallVm: done in 0s\novh-do: interrupted");
  }

  @Test
  void end_nothingDrawn_printsNothing() {
    lines(80).end();

    assertThat(screen()).isEmpty();
  }

  @Test
  void show_taskWithoutPercentage_hasItsState() {
    TaskProgress lines = lines(80);
    lines.show(task("ns1.example.net", null, "doing"));

    assertThat(screen()).isEqualTo("ns1.example.net reinstallVm: doing 0s");
  }

  @Test
  void show_stalledTask_hasItsState() {
    lines(80).show(task("vps-1", 7, "blocked"));

    assertThat(screen()).contains("]   7% reinstallVm: blocked 0s");
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 20, 25, 40, 60, 65, 66, 67, 70, 80, 200})
  void show_anyWidth_staysShorterThanTheTerminal(int columns) {
    TaskProgress lines = lines(columns);
    lines.show(task("vps-1", 0, "paused"));
    lines.show(task("vps-with-a-long-name", 30, "doing"));
    pass(Duration.ofSeconds(100));
    lines.show(task("vps-1", 50, "paused"));

    assertThat(screen().lines()).hasSize(2).allMatch(line -> line.length() < columns);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void show_impossiblePercentage_isDrawnWithinTheBar(int percent) {
    lines(80).show(task("vps-1", percent, "doing"));

    assertThat(screen()).matches("vps-1 \\[(#{30}] 100|-{30}]   0)% reinstallVm 0s");
  }

  /** A terminal may become narrower between two draws, and must be left in its usual mode. */
  @Test
  void show_eachDraw_switchesWrappingOffAndOnAgain() {
    lines(80).show(task("vps-1", 1, "doing"));

    assertThat(drawn.toString(StandardCharsets.UTF_8))
        .startsWith("\r\u001b[?7l")
        .endsWith("\u001b[K\u001b[?7h");
  }

  @Test
  void show_otherOutput_isPrintedAboveTheLines() {
    ProgressLines lines = new ProgressLines(err, 80, () -> now, false);
    lines.show("a", "a", null, "runs");
    lines.show("b", "b", null, "runs");
    lines.printAbove(() -> err.line("ovh-do: a note"));

    assertThat(screen()).isEqualTo("ovh-do: a note\na runs 0s\nb runs 0s");
  }

  /** A terminal breaks each line that is too long for it into rows. */
  @Test
  void resize_narrowerTerminal_erasesAllRowsOfTheLinesAndDrawsShorterLines() {
    ProgressLines lines = new ProgressLines(err, 80, () -> now, false);
    lines.show("a", "vps-1", 40, "doing");
    lines.show("b", "vps-2", null, "waits");
    assertThat(screen().lines().map(String::length)).containsExactly(52, 14);
    drawn.reset();

    lines.resize(30);

    String output = drawn.toString(StandardCharsets.UTF_8);
    assertThat(output).startsWith("\r\u001b[2A\u001b[J\r\u001b[?7l");
    assertThat(DrawnScreen.after(output.substring(output.indexOf("\u001b[J") + 3)).lines())
        .hasSize(2)
        .allMatch(line -> line.length() < 30);
  }

  @Test
  void resize_widerTerminal_drawsLongerLinesInTheSameRows() {
    ProgressLines lines = new ProgressLines(err, 30, () -> now, false);
    lines.show("a", "vps-1", 40, "doing");
    lines.show("b", "vps-2", 50, "doing");

    lines.resize(80);

    assertThat(screen().lines().map(String::length)).containsExactly(52, 52);
  }

  /** Names of resources come from the API. */
  @Test
  void show_controlCharacters_areEscaped() {
    ProgressLines lines = new ProgressLines(err, 80, () -> now, false);
    lines.show("a", "a\u001b[2J", null, "b\r");

    assertThat(screen()).isEqualTo("a\\u001b[2J b\\r 0s");
  }

  private TaskProgress lines(int columns) {
    return new TaskProgressLines(new ProgressLines(err, columns, () -> now, false));
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  private String screen() {
    return DrawnScreen.after(drawn.toString(StandardCharsets.UTF_8));
  }

  private static Task task(String vps, @Nullable Integer percent, String state) {
    return new Task(
        TaskReference.ofVps(vps, 4200000001L), "reinstallVm", state, percent, null, null, null);
  }
}
