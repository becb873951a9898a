package dev.ovhdo.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatingSystemsTest {
  private static final List<String> OVH =
      List.of(
          "alma10_64",
          "alma9_64",
          "byoi_64",
          "byolinux_64",
          "debian9_64",
          "debian11_64",
          "debian12-plesk18_64",
          "debian12_64",
          "debian13-plesk18_64",
          "opensuse15_64",
          "opensuse156_64",
          "proxmox8_64",
          "ubuntu2204-server_64",
          "ubuntu2404-server_64",
          "win2019-std_64",
          "win2022-dc_64",
          "win2022-std_64",
          "win2022core-std_64",
          "my-debian",
          "Web7");

  private final OperatingSystems systems = new OperatingSystems("ns1.example.net", OVH);

  @ParameterizedTest
  @CsvSource({
    "debian12_64,          debian12_64",
    "Debian12_64,          debian12_64",
    "debian,               debian12_64",
    "Debian,               debian12_64",
    "ubuntu,               ubuntu2404-server_64",
    "alma,                 alma10_64",
    "almalinux,            alma10_64",
    "opensuse,             opensuse156_64",
    "windows,              win2022-std_64",
    "win,                  win2022-std_64",
    "byolinux,             byolinux_64",
    "proxmox,              proxmox8_64",
    "plesk,                debian13-plesk18_64",
    "^debian1,             debian13-plesk18_64",
    "debian(9|11)_64,      debian11_64",
    "ubuntu22,             ubuntu2204-server_64",
    "core,                 win2022core-std_64",
    "byoi,                 byoi_64",
  })
  void choose_nameFamilyOrPattern_isWhatPeopleMean(String wanted, String chosen) {
    assertThat(systems.choose(wanted)).isEqualTo(chosen);
  }

  @Test
  void choose_familyInAnyOrder_isTheNewestPlainOne() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> shuffled = new ArrayList<>(OVH);
    for (int i = 0; i < 200; i++) {
      Collections.shuffle(shuffled, random);
      OperatingSystems those = new OperatingSystems("ns1.example.net", shuffled);

      assertThat(those.choose("debian")).as("seed %s", seed).isEqualTo("debian12_64");
      assertThat(those.choose("ubuntu")).as("seed %s", seed).isEqualTo("ubuntu2404-server_64");
    }
  }

  @Test
  void choose_familyThatHasOnlyMoreThanPlainOnes_isTheNewestOfThem() {
    OperatingSystems those =
        new OperatingSystems(
            "ns1.example.net", List.of("debian12-plesk18_64", "debian13-plesk18_64"));

    assertThat(those.choose("debian")).isEqualTo("debian13-plesk18_64");
  }

  @Test
  void choose_nothingMatches_listsWhatThereIs() {
    OperatingSystems those = new OperatingSystems("ns1.example.net", List.of("debian12_64", "web"));

    ResourceNotFoundException failure =
        catchThrowableOfType(ResourceNotFoundException.class, () -> those.choose("plan9"));

    assertThat(failure)
        .hasMessage(
            "No operating system for ns1.example.net matches \"plan9\". Available operating systems: debian12_64,"
                + " web.");
    assertThat(failure.candidates()).containsExactly("debian12_64", "web");
    assertThat(failure.name()).isEqualTo("plan9");
  }

  @Test
  void choose_noSystems_isNotFound() {
    assertThatThrownBy(() -> new OperatingSystems("ns1.example.net", List.of()).choose("debian"))
        .hasMessage(
            "No operating system for ns1.example.net matches \"debian\". Available operating systems: none.");
  }

  @Test
  void choose_brokenPattern_saysWhere() {
    assertThatThrownBy(() -> systems.choose("debian("))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "No operating system is named \"debian(\", and the text is not a regular expression: Unclosed"
                + " group at character 8");
    assertThatThrownBy(() -> systems.choose("(a+)+".repeat(201)))
        .hasMessage(
            "The name of an operating system or a regular expression may have at most 1000 characters, not 1005");
  }

  @Test
  void choose_expressionThatBacktracksForEver_endsSoon() {
    OperatingSystems odd = new OperatingSystems("ns1.example.net", List.of("a".repeat(60)));

    assertThatThrownBy(() -> odd.choose("(a+)+\\1b"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("The regular expression \"(a+)+\\1b\" takes too long; simplify it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void choose_nothing_isNotAnything(String nothing) {
    assertThatThrownBy(() -> systems.choose(nothing))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("The name of an operating system is empty");
  }
}
