package dev.ovhdo.sandbox.state;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuirksTest {
  private static final Duration BACK = Duration.ofSeconds(-1);

  @Test
  void durations_negative_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VpsQuirks.NONE.withLateBoot(Duration.ZERO, BACK))
        .withMessage("a span of a VPS must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerQuirks.NONE.withElapsedOrigin(BACK))
        .withMessage("a span of a server must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ZoneQuirks.NONE.withNewRecordsMissing(BACK))
        .withMessage("the span must not be negative: PT-1S");
  }
}
