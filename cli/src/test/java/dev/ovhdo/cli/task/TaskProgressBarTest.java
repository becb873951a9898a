package dev.ovhdo.cli.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.cli.context.ProgressLine;
import dev.ovhdo.cli.context.TextOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskProgressBarTest {
  private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();

  @Test
  void show_wideTerminal_hasTheNameAndABarOfFifty() {
    bar(80).show(task(42, "doing"));

    assertThat(drawn()).isEqualTo("\rvps-1 [" + "#".repeat(21) + "-".repeat(29) + "]  42%");
  }

  @Test
  void show_shorterLine_wipesTheRestOfTheLongerOne() {
    TaskProgressBar bar = bar(80);
    bar.show(task(42, "waitingAck"));
    bar.show(task(42, "doing"));
    bar.end();

    assertThat(drawn())
        .endsWith(
            "]  42% waitingAck\rvps-1 ["
                + "#".repeat(21)
                + "-".repeat(29)
                + "]  42%"
                + " ".repeat(11)
                + "\n");
  }

  @Test
  void end_nothingDrawn_printsNothing() {
    bar(80).end();

    assertThat(drawn()).isEmpty();
  }

  @Test
  void show_narrowTerminal_isThePercentageAlone() {
    bar(12).show(task(7, "blocked"));

    assertThat(drawn()).isEqualTo("\r7% blocked");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 25, 40, 60, 65, 66, 67, 70, 80, 200})
  void show_anyWidth_staysShorterThanTheLine(int columns) {
    bar(columns).show(task(100, "paused"));

    assertThat(drawn().length() - 1).isLessThan(columns);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void show_impossiblePercentage_isDrawnWithinTheBar(int percent) {
    bar(80).show(task(percent, "doing"));

    assertThat(drawn()).matches("\rvps-1 \\[(#{50}] 100|-{50}]   0)%");
  }

  private TaskProgressBar bar(int columns) {
    return new TaskProgressBar(new ProgressLine(new TextOutput(drawn, true), columns));
  }

  private String drawn() {
    return drawn.toString(StandardCharsets.UTF_8);
  }

  private static Task task(int percent, String state) {
    return new Task(
        TaskReference.ofVps("vps-1", 4200000001L), "reinstallVm", state, percent, null, null, null);
  }
}
