package dev.ovhdo.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest
  @CsvSource({
    "displayname, displayName",
    "dispalyName, displayName",
    "ip, ips",
    "IPS, ips",
    "colour, ''",
    "x, ''",
    "'', ''",
  })
  void to_typedName_findsWhatIsAThirdAwayAtMost(String typed, String meant) {
    assertThat(Nearest.to(typed, List.of("displayName", "state", "ips")).orElse(""))
        .isEqualTo(meant);
  }
}
