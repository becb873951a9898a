package dev.ovhdo.api.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.task.TaskReference.Kind;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskReferenceTest {
  private static final String ODD = "abz019.-:/%+ ?#&=;,~_äß€語\\'\"";

  @ParameterizedTest
  @CsvSource({
    "vps/vps-1/task/42,                      VPS,    vps-1,             42",
    "server/ns1.example.net/task/4200000001, SERVER, ns1.example.net,   4200000001",
    "zone/example.com/task/1,                ZONE,   example.com,       1",
    "ip/192.0.2.0%2F29/task/7,               IP,     192.0.2.0/29,      7",
    "ip/2001:db8::%2F56/task/7,              IP,     2001:db8::/56,     7",
    "ip/2001%3Adb8%3A%3A%2f56/task/7,        IP,     2001:db8::/56,     7",
    "vps/my%20shop/task/42,                  VPS,    my shop,           42",
    "vps/c++/task/42,                        VPS,    c++,               42",
    "/vps/vps-1/tasks/42,                    VPS,    vps-1,             42",
    "/dedicated/server/ns1.example.net/task/42, SERVER, ns1.example.net, 42",
    "/domain/zone/example.com/task/42,       ZONE,   example.com,       42",
    "/ip/192.0.2.0%2F29/task/42,             IP,     192.0.2.0/29,      42",
  })
  void parse_referenceOrPath_isUnderstood(String text, Kind kind, String subject, long id) {
    assertThat(TaskReference.parse(text)).isEqualTo(new TaskReference(kind, subject, id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "42",
        "vps/vps-1",
        "vps/vps-1/task/",
        "vps/vps-1/task/x",
        "vps/vps-1/task/-1",
        "vps/vps-1/task/42/",
        "vps//task/42",
        "vps/vps-1/task/9999999999999999999",
        "VPS/vps-1/task/42",
        "cloud/1/task/42",
        "ip/192.0.2.0/29/task/7",
        "vps/100%/task/42",
        "/me/task/42",
        "dedicated/server/ns1.example.net/task/42",
      })
  void parse_otherText_isRejectedWithTheFormats(String text) {
    assertThatThrownBy(() -> TaskReference.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "\""
                + text
                + "\" is not a task reference. Formats: vps/NAME/task/ID,"
                + " server/NAME/task/ID, zone/NAME/task/ID, ip/NAME/task/ID; a slash within NAME is"
                + " written %2F");
  }

  @Test
  void parse_whatIsPrinted_givesTheSameBack() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
      String subject =
          random
              .ints(1 + random.nextInt(20), 0, ODD.length())
              .mapToObj(at -> ODD.substring(at, at + 1))
              .collect(Collectors.joining());
      TaskReference reference =
          new TaskReference(
              kind, subject, Math.abs(random.nextLong() % 1_000_000_000_000_000_000L));

      assertThat(TaskReference.parse(reference.toString()))
          .as("seed %s", seed)
          .isEqualTo(reference);
      assertThat(TaskReference.parse(reference.path())).as("seed %s", seed).isEqualTo(reference);
    }
  }
}
