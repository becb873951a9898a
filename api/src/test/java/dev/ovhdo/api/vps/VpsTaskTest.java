package dev.ovhdo.api.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.task.TaskPhase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VpsTaskTest {

  private static VpsTask in(String state) {
    return new VpsTask("vps-1", 4_200_000_001L, "reinstallVm", state, 40, null);
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
    "cancelled,  FAILED",
    "levitating, RUNNING",
  })
  void phase_ofAState_saysWhatItMeans(String state, TaskPhase phase) {
    assertThat(in(state).phase()).isEqualTo(phase);
  }

  @Test
  void task_speaksOfItselfInOnePhrase() {
    assertThat(in("doing")).hasToString("task 4200000001 (reinstallVm) of vps-1");
    assertThat(in("doing").progress()).hasValue(40);
  }
}
