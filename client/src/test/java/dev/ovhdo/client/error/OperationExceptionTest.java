package dev.ovhdo.client.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.error.OperationException.Category;
import org.junit.jupiter.api.Test;

class OperationExceptionTest {

  @Test
  void constructor_categoryOfTheCauseWithoutACause_isRejected() {
    assertThatThrownBy(() -> new Stopped(Category.AS_CAUSE, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("cause");
  }

  @Test
  void constructor_messageCauseAndCategory_areKept() {
    IllegalStateException cause = new IllegalStateException("down");

    Stopped stopped = new Stopped(Category.AS_CAUSE, cause);

    assertThat(stopped).hasMessage("stopped").hasCause(cause);
    assertThat(stopped.category()).isEqualTo(Category.AS_CAUSE);
    assertThat(stopped.needsConsumerKey()).isFalse();
    assertThat(new Stopped(Category.REFUSED, null)).hasNoCause();
  }

  private static final class Stopped extends OperationException {
    private static final long serialVersionUID = 1L;

    Stopped(Category category, Throwable cause) {
      super(category, "stopped", cause);
    }
  }
}
