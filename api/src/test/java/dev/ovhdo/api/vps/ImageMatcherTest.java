package dev.ovhdo.api.vps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.routes.vps.VpsImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ImageMatcherTest {
  /** The images for which the choice of the original ovh-do is known. */
  private static final List<VpsImage> CLASSIC =
      images(
          "Debian 10",
          "Debian 11",
          "Debian 12 - Docker",
          "Debian 12",
          "Debian 12 - Plesk",
          "Debian 13",
          "Debian 13 - Docker",
          "Ubuntu 24.04",
          "Ubuntu 24.10",
          "Ubuntu 22.04 - cPanel",
          "AlmaLinux 9",
          "Rocky Linux 9",
          "Fedora 42");

  private static List<VpsImage> images(String... names) {
    return IntStream.range(0, names.length)
        .mapToObj(i -> new VpsImage("id-" + i, names[i], Map.of()))
        .toList();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Debian,       Debian 13",
    "Debian 12,    Debian 12",
    "^Debian 12,   Debian 12",
    "Docker,       Debian 13 - Docker",
    "Ubuntu,       Ubuntu 24.10",
    "Ubuntu 22,    Ubuntu 22.04 - cPanel",
    "Linux,        AlmaLinux 9",
    "Debian 1[01], Debian 11",
  })
  void choose_asTheOriginalWasAsked_choosesWhatItChose(String wanted, String chosen) {
    assertThat(ImageMatcher.choose(CLASSIC, wanted)).map(VpsImage::name).contains(chosen);
  }

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of("id wins over name", images("id-1", "Debian 9"), "id-1", "id-1"),
        Arguments.of("name wins over expression", images("Debian 13", "Debian"), "Debian", "id-1"),
        Arguments.of("first of equal names", images("Debian 12", "Debian 12"), "Debian 12", "id-0"),
        Arguments.of("name with special characters", images("C++ 1", "C 2 (x)"), "C 2 (x)", "id-1"),
        Arguments.of(
            "versions, not decimals", images("Debian 12.10", "Debian 12.9"), "Debian", "id-0"),
        Arguments.of("versions, not text", images("Ubuntu 9.10", "Ubuntu 24.04"), "Ubuntu", "id-1"),
        Arguments.of(
            "without extras first", images("Debian 12 - Docker", "Debian 12"), "Deb", "id-1"),
        Arguments.of(
            "newer with extras wins", images("Debian 14 - Docker", "Debian 13"), "Deb", "id-0"),
        Arguments.of(
            "first of equals", images("Debian 12 - Plesk", "Debian 12 - Docker"), "Deb", "id-0"),
        Arguments.of("no version last", images("Debian sid", "Debian 2"), "Debian", "id-1"),
        Arguments.of("no version at all", images("Arch Linux", "Gentoo Linux"), "Linux", "id-0"),
        Arguments.of("a match with its case wins", images("debian 13", "Debian 2"), "D", "id-1"),
        Arguments.of("name in another case", images("Debian 13", "Debian"), "DEBIAN", "id-1"),
        Arguments.of("expression in another case", images("Arch", "Ubuntu 24"), "^ubuntu", "id-1"),
        Arguments.of("any case on request", images("debian 13", "Debian 2"), "(?i)DEB", "id-0"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void choose_aCase_choosesTheImage(String name, List<VpsImage> images, String wanted, String id) {
    assertThat(ImageMatcher.choose(images, wanted)).map(VpsImage::id).contains(id);
  }

  @Test
  void choose_nothingMatches_isEmpty() {
    assertThat(ImageMatcher.choose(CLASSIC, "Plan 9")).isEmpty();
    assertThat(ImageMatcher.choose(List.of(), "Debian")).isEmpty();
  }

  @Test
  void choose_brokenExpression_saysWhatIsWrong() {
    assertThatThrownBy(() -> ImageMatcher.choose(CLASSIC, "Debian [12"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "No image is named \"Debian [12\", and the text is not a regular expression:"
                + " Unclosed character class at character 10");
  }

  @Test
  void choose_expressionThatBacktracksForEver_endsSoon() {
    List<VpsImage> images = images("a".repeat(60));

    assertThatThrownBy(() -> ImageMatcher.choose(images, "(a+)+\\1b"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("The regular expression \"(a+)+\\1b\" takes too long; simplify it");
  }

  @Test
  void choose_hugeExpression_isRefused() {
    assertThatThrownBy(() -> ImageMatcher.choose(CLASSIC, "(".repeat(1001)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "The name of an image or a regular expression may have at most 1000 characters, not 1001");
  }

  /** The selected image does not depend on the order of the listing, except for equal versions. */
  @Test
  void choose_anyOrder_agreesWithSorting() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      int major = random.nextInt(3);
      List<VpsImage> images = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(8); i++) {
        String version = (major + random.nextInt(2)) + "." + random.nextInt(12);
        String extras = random.nextBoolean() ? "" : " - Docker";
        images.add(
            new VpsImage(
                "id-" + i, random.nextInt(6) == 0 ? "OS" : "OS " + version + extras, Map.of()));
      }
      Collections.shuffle(images, random);

      VpsImage chosen = ImageMatcher.choose(images, "^O").orElseThrow();

      for (VpsImage other : images) {
        int order = naive(chosen.name()) - naive(other.name());
        assertThat(order)
            .as("seed %s: %s against %s", seed, chosen, other)
            .isGreaterThanOrEqualTo(0);
        if (order == 0) {
          assertThat(images.indexOf(chosen))
              .as("seed %s: first of equals", seed)
              .isLessThanOrEqualTo(images.indexOf(other));
        }
      }
    }
  }

  /** An independent ranking with a fixed number of version parts. */
  private static int naive(String name) {
    if (name.equals("OS")) {
      return -1;
    }
    String[] parts = name.substring(3).split(" ", 2);
    String[] numbers = parts[0].split("\\.");
    return Integer.parseInt(numbers[0]) * 1000
        + Integer.parseInt(numbers[1]) * 2
        + (parts.length == 1 ? 1 : 0);
  }
}
