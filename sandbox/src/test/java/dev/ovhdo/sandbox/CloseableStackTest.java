package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloseableStackTest {
  private final List<String> closed = new ArrayList<>();
  private final CloseableStack resources = new CloseableStack();

  private void add(String name, boolean fails) {
    resources.add(
        () -> {
          closed.add(name);
          if (fails) {
            throw new IllegalStateException(name);
          }
        });
  }

  @Test
  void close_severalFailures_closesAllInReverseOrderAndThrowsTheFirst() {
    add("first", true);
    add("second", false);
    add("third", true);

    assertThatIllegalStateException()
        .isThrownBy(resources::close)
        .withMessage("third")
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    assertThat(closed).containsExactly("third", "second", "first");
  }

  @Test
  void close_twice_closesEachResourceOnce() {
    add("only", false);

    resources.close();
    resources.close();

    assertThat(closed).containsExactly("only");
  }
}
