package dev.ovhdo.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RescueSystemSelectorTest {
  private record Case(String name, boolean uefi, String chosen, List<ServerBoot> boots) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static ServerBoot boot(long id, String type, String kernel, String uefi) {
    return new ServerBoot(id, type, kernel, kernel, uefi);
  }

  private static ServerBoot rescue(long id, String kernel) {
    return boot(id, "rescue", kernel, "");
  }

  static Stream<Case> cases() {
    ServerBoot disk = boot(1, "harddisk", "hd", "");
    ServerBoot shell = rescue(203323, "ipxe-shell");
    ServerBoot twelve = rescue(230242, "rescue12-customer");
    ServerBoot noUefi = boot(300000, "rescue", "rescue13-customer", "no");
    return Stream.of(
        new Case("a shell before it", false, "230242", List.of(disk, shell, twelve)),
        new Case("none but a shell", false, "none", List.of(disk, shell)),
        new Case("nothing at all", false, "none", List.of()),
        new Case(
            "the newest by its version, not by its number",
            false,
            "230242",
            List.of(rescue(999999, "rescue11-customer"), twelve, rescue(3, "rescue9-customer"))),
        new Case(
            "a 64 that is no version",
            false,
            "230242",
            List.of(rescue(999999, "rescue64-pro"), twelve)),
        new Case("an old one alone", false, "22", List.of(rescue(22, "rescue64-pro"))),
        new Case(
            "of two alike the later one",
            false,
            "230243",
            List.of(rescue(230243, "rescue12-customer"), twelve)),
        new Case("Windows", false, "none", List.of(rescue(7, "rescue-winpe"))),
        new Case(
            "one that OVHcloud has withdrawn",
            false,
            "none",
            List.of(boot(1122, "internal", "rescue-customer", ""))),
        new Case("UEFI told no", true, "230242", List.of(noUefi, twelve)),
        new Case("UEFI told no, and nothing else", true, "none", List.of(noUefi)),
        new Case("UEFI told no where it does not matter", false, "300000", List.of(noUefi)),
        new Case(
            "UEFI told yes",
            true,
            "5",
            List.of(noUefi, boot(5, "rescue", "rescue13-customer", "yes"), twelve)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void of_boots_choosesTheNewestLinuxThatCanBeLoggedInto(Case one) {
    String chosen =
        RescueSystemSelector.newest(one.boots(), one.uefi())
            .map(boot -> String.valueOf(boot.id()))
            .orElse("none");

    assertThat(chosen).isEqualTo(one.chosen());
  }

  @Test
  void of_anyOrder_choosesTheSame() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (Case one : cases().toList()) {
      List<ServerBoot> shuffled = new ArrayList<>(one.boots());
      Collections.shuffle(shuffled, random);
      assertThat(RescueSystemSelector.newest(shuffled, one.uefi()))
          .as("%s, seed %s", one, seed)
          .isEqualTo(RescueSystemSelector.newest(one.boots(), one.uefi()));
    }
  }
}
