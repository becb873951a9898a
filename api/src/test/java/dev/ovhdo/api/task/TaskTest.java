package dev.ovhdo.api.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTest {

  private static Task in(String state) {
    return new Task(
        TaskReference.ofVps("vps-1", 4_200_000_001L), "reinstallVm", state, 40, null, null, null);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "todo,       RUNNING",
    "doing,      RUNNING",
    "blocked,    STALLED",
    "paused,     STALLED",
    "waitingAck, STALLED",
    "done,       DONE",
    "error,      FAILED",
    "problem,    STALLED",
    "customerError, FAILED",
    "ovhError,   FAILED",
    "cancelled,  FAILED",
    "levitating, RUNNING",
  })
  void phase_ofAState_isMapped(String state, Task.Phase phase) {
    assertThat(in(state).phase()).isEqualTo(phase);
  }

  @Test
  void toString_task_namesTypeAndResource() {
    assertThat(in("doing")).hasToString("task 4200000001 (reinstallVm) of vps-1");
  }

  @Test
  void comment_blank_isNull() {
    Task task =
        new Task(
            TaskReference.ofZone("example.com", 42), "ZoneImport", "done", null, " ", null, null);

    assertThat(task.comment()).isNull();
    assertThat(task.isFinished()).isTrue();
  }
}
