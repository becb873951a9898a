package dev.ovhdo.api.ip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForwardWaitOptionsTest {
  private static final ForwardWaitOptions STANDARD = ForwardWaitOptions.standard();

  @Test
  void withX_copies_haveTheChangedPart() {
    ForwardWaitOptions changed =
        STANDARD.withDeadline(Duration.ZERO).withInterval(Duration.ofSeconds(1));

    assertThat(changed)
        .isEqualTo(new ForwardWaitOptions(Duration.ZERO, Duration.ofSeconds(1), STANDARD.lookup()));
  }

  @Test
  void withX_impossibleTimes_areRejected() {
    assertThatThrownBy(() -> STANDARD.withDeadline(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the time limit must not be negative: PT-1S");
    assertThatThrownBy(() -> STANDARD.withInterval(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the interval must be greater than zero: PT0S");
  }
}
