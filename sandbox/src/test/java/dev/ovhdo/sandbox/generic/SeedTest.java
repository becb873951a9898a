package dev.ovhdo.sandbox.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The numbers are fixed: the response for a path must not change between versions. */
class SeedTest {
  @Test
  void of_sameText_isTheSameNumberInEveryProcess() {
    assertThat(Seed.of("/vps")).isEqualTo(new Seed(1_172_013_347_679_025_175L));
    assertThat(Seed.of("/vps").at("name")).isEqualTo(new Seed(633_678_260_880_201_254L));
    assertThat(Seed.of("/vps").at(2)).isEqualTo(new Seed(4_974_524_544_150_646_593L));
  }

  @Test
  void at_otherStepOrOrder_isAnotherNumber() {
    Set<Seed> seeds = new HashSet<>();
    Seed root = Seed.of("");
    for (int i = 0; i < 1000; i++) {
      seeds.add(root.at(i));
      seeds.add(root.at("a").at(i));
      seeds.add(root.at(i).at("a"));
    }

    assertThat(seeds).hasSize(3000);
  }

  @Test
  void below_manySeeds_isUniform() {
    int[] counts = new int[10];
    for (int i = 0; i < 10_000; i++) {
      counts[(int) Seed.of("x").at(i).below(10)]++;
    }

    assertThat(counts).hasSize(10);
    assertThat(Arrays.stream(counts).min().orElseThrow()).isGreaterThan(850);
    assertThat(Arrays.stream(counts).max().orElseThrow()).isLessThan(1150);
  }

  @Test
  void pick_manySeeds_reachesEachChoice() {
    Set<String> picked = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      picked.add(Seed.of("x").at(i).pick(List.of("a", "b", "c")));
    }

    assertThat(picked).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void hexAndDigits_anySeed_haveTheirLength() {
    assertThat(new Seed(0xabL).hex(4)).isEqualTo("00ab");
    assertThat(new Seed(-1L).hex(16)).isEqualTo("ffffffffffffffff");
    assertThat(new Seed(7L).digits(4)).isEqualTo("0007");
    assertThat(new Seed(123_456L).digits(4)).isEqualTo("3456");
  }
}
