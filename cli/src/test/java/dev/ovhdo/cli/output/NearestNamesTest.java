package dev.ovhdo.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTest {
  private static final List<String> NAMES =
      List.of("ls-apps", "ls-vps", "ls-ips", "rebuild", "rebuild-debian");

  @ParameterizedTest
  @CsvSource({
    "ls-app,ls-apps",
    "lsvps,ls-vps",
    "rebuild-deb,rebuild-debian",
    "reubild,rebuild",
    "ls-xps,ls-vps ls-ips",
    "frobnicate,''",
  })
  void of_mistypedName_findsTheNearestNames(String typed, String expected) {
    List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected.split(" "));

    assertThat(NearestNames.of(typed, NAMES)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({"abc,abc,0", "abc,'',3", "'',abc,3", "kitten,sitting,3", "abc,acb,2"})
  void distance_twoWords_countsTypingErrors(String a, String b, int expected) {
    assertThat(NearestNames.distance(a, b)).isEqualTo(expected);
  }
}
