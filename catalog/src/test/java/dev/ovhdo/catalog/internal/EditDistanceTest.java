package dev.ovhdo.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

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
  void between_twoWords_countsTheChanges(String one, String other, int changes) {
    assertThat(EditDistance.between(one, other)).isEqualTo(changes);
    assertThat(EditDistance.between(other, one)).isEqualTo(changes);
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
        "password, none",
        "dorName, forName",
      })
  void nearest_word_isTheClosestOrNone(String word, String expected) {
    List<String> known = List.of("imageId", "publicSshKey", "id", "torName", "forName");
    assertThat(EditDistance.nearest(word, known).orElse(null)).isEqualTo(expected);
  }
}
