package dev.ovhdo.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValueComparatorTest {
  /** Each value comes before the next one. */
  private static final List<JsonNode> ORDERED =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readTree(
              """
              [false, true,
               -1e3, 2, 9.5, 10, 9007199254740992, 9007199254740993,
               "2025-12-31T23:29:59Z", "2026-01-01T00:30:00+01:00", "2026-01-01T00:30:00Z",
               "2001:db8::9", "2001:db8:0::a", "2001:db8::10/64", "2001:db8::10", "fe80::1",
               "", "1:2", "9.9.9.9", "10.0.0.0/8", "10.0.0.1", "2026-01-01", "2026-13-01T00:00:00Z",
               "::zz",
               "Debian", "debian", "debian10", "Debian 9", "Debian 10", "debian 10 b",
               ["vps-1", "x"], ["vps-1", "y"], {"a": 1}, "été"]
              """)
          .valueStream()
          .toList();

  @Test
  void ascending_valuesOfAllKinds_areOrdered() {
    for (int i = 0; i < ORDERED.size(); i++) {
      for (int j = 0; j < ORDERED.size(); j++) {
        assertThat(
                Integer.signum(ValueComparator.of(false).compare(ORDERED.get(i), ORDERED.get(j))))
            .as("%s and %s", ORDERED.get(i), ORDERED.get(j))
            .isEqualTo(Integer.compare(i, j));
        assertThat(Integer.signum(ValueComparator.of(true).compare(ORDERED.get(i), ORDERED.get(j))))
            .isEqualTo(Integer.compare(j, i));
      }
    }
  }

  @RepeatedTest(5)
  void sort_shuffledValues_restoresTheOrder() {
    long seed = System.nanoTime();
    List<JsonNode> shuffled = new ArrayList<>(ORDERED);
    Collections.shuffle(shuffled, new Random(seed));

    shuffled.sort(ValueComparator.of(false));

    assertThat(shuffled).as("seed %s", seed).isEqualTo(ORDERED);
  }

  @Test
  void missing_bothDirections_isLast() {
    JsonNode none = JsonMapper.shared().nullNode();

    assertThat(ValueComparator.of(false).compare(none, ORDERED.get(0))).isPositive();
    assertThat(ValueComparator.of(true).compare(none, ORDERED.get(0))).isPositive();
    assertThat(ValueComparator.of(true).compare(none, none)).isZero();
  }
}
