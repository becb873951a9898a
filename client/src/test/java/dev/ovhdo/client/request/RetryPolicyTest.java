package dev.ovhdo.client.request;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  @Test
  void withX_impossibleValues_areRejected() {
    assertThatThrownBy(() -> RetryPolicy.standard().withMaxAttempts(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("At least one attempt is needed, not 0");
    assertThatThrownBy(() -> RetryPolicy.standard().withDeadline(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deadline must not be negative: PT-1S");
  }
}
