package dev.ovhdo.catalog.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

  @ParameterizedTest
  @CsvSource({
    "rebuild, rebuild, 0",
    "rebuidl, rebuild, 1",
    "rebuil, rebuild, 1",
    "rebuilld, rebuild, 1",
    "rebuimd, rebuild, 1",
    "ReBuild, rEbUILD, 0",
    "ca, abc, 3",
    "kitten, sitting, 3",
    "'', abc, 3",
    "abc, '', 3",
    "'', '', 0",
  })
  void distance_twoNames_countsTheChanges(String one, String other, int changes) {
    assertThat(Suggestions.distance(one, other)).isEqualTo(changes);
    assertThat(Suggestions.distance(other, one)).isEqualTo(changes);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "imageID, imageId",
        "imgeId, imageId",
        "publicSSHKey, publicSshKey",
        "ip, none",
        "idd, id",
        "'', none",
        "password, none",
        "dorName, forName",
      })
  void nearest_mistypedName_isTheNearestSimilarOne(String typed, String expected) {
    List<String> known = List.of("imageId", "publicSshKey", "id", "torName", "forName");
    assertThat(Suggestions.nearest(typed, known).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ls-app,ls-apps",
    "lsvps,ls-vps",
    "rebuild-deb,rebuild-debian",
    "REBUILD-DEB,rebuild-debian",
    "reubild,rebuild",
    "ls-xps,ls-vps ls-ips",
    "frobnicate,''",
    "'',''",
  })
  void allNearest_mistypedOrShortenedName_areTheNearestOnes(String typed, String expected) {
    List<String> known = List.of("ls-apps", "ls-vps", "ls-ips", "rebuild", "rebuild-debian");
    List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected.split(" "));

    assertThat(Suggestions.allNearest(typed, known)).isEqualTo(wanted);
  }
}
