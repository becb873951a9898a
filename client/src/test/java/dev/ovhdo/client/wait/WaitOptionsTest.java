package dev.ovhdo.client.wait;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitOptionsTest {
  private static final WaitOptions STANDARD = WaitOptions.standard();

  @Test
  void withX_impossibleTimes_areRejectedBeforeAnythingIsStarted() {
    Duration negative = Duration.ofSeconds(-1);

    assertThatThrownBy(() -> STANDARD.withDeadline(negative))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the time limit must not be negative: PT-1S");
    assertThatThrownBy(() -> STANDARD.withInterval(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the interval must be greater than zero: PT0S");
    assertThatThrownBy(() -> STANDARD.withNotFoundGracePeriod(negative))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the grace period must not be negative: PT-1S");
  }
}
