package dev.ovhdo.api.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.error.InvalidInputException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmsMessageTest {
  private static final SmsMessage HELLO = SmsMessage.of("hello", List.of("+33612345678"));

  @Test
  void withX_copies_haveTheChangedPart() {
    assertThat(
            HELLO
                .withSender("Shop")
                .withStopClause(true)
                .withPriority("low")
                .withValidity(Duration.ofHours(1))
                .withDelay(Duration.ofMinutes(5)))
        .isEqualTo(
            new SmsMessage(
                "hello",
                List.of("+33612345678"),
                "Shop",
                false,
                true,
                "low",
                Duration.ofHours(1),
                Duration.ofMinutes(5)));
  }

  @Test
  void answerable_withASender_isRefused() {
    assertThatThrownBy(
            () ->
                new SmsMessage(
                    "hello",
                    HELLO.receivers(),
                    "Shop",
                    true,
                    false,
                    "high",
                    Duration.ofHours(1),
                    Duration.ZERO))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("A message with the sender Shop cannot be answerable: choose one of the two");
  }
}
