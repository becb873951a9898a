package dev.ovhdo.api.vps;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageVersionTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Debian 12,                            12,    false",
    "Debian 12 - Docker,                   12,    true",
    "Debian 12 Docker,                     12,    true",
    "Debian 12.10,                         12.10, false",
    "Ubuntu 24.04,                         24.4,  false",
    "Ubuntu 24.04 LTS,                     24.4,  false",
    "Ubuntu 22.04 - cPanel,                22.4,  true",
    "Debian 12 (Bookworm),                 12,    false",
    "Ubuntu 24.04 LTS (Noble) - Docker,    24.4,  true",
    "Windows Server 2022 Standard,         2022,  true",
    "FreeBSD 13.2-RELEASE,                 13.2,  true",
    "Rocky Linux 9,                        9,     false",
    "Alma v9.4,                            9.4,   false",
    "K3S on Debian 12,                     12,    false",
    "Debian12,                             12,    false",
    "Debian 13.0,                          13,    false",
    "Arch 0,                               0,     false",
    "Archive 20260101000000000000000000001, 20260101000000000000000000001, false",
    "Arch Linux,                           '',    false",
    "'',                                   '',    false",
  })
  void of_aName_findsVersionAndExtras(String name, String version, boolean extras) {
    List<BigInteger> numbers =
        version.isEmpty()
            ? List.of()
            : Arrays.stream(version.split("\\.")).map(BigInteger::new).toList();

    assertThat(ImageVersion.of(name)).isEqualTo(new ImageVersion(numbers, extras));
  }

  @ParameterizedTest(name = "{0} is above {1}")
  @CsvSource({
    "Debian 12.10,       Debian 12.9",
    "Ubuntu 24.10,       Ubuntu 24.04",
    "Debian 12.1,        Debian 12",
    "Debian 10,          Debian 9.99",
    "Debian 12,          Debian 12 - Docker",
    "Debian 12.0,        Debian 12 - Docker",
    "Debian 13 - Docker, Debian 12",
    "Arch 0,             Arch",
  })
  void order_twoNames_putsTheHigherVersionLast(String higher, String lower) {
    assertThat(ImageVersion.ORDER.compare(ImageVersion.of(higher), ImageVersion.of(lower)))
        .isPositive();
    assertThat(ImageVersion.ORDER.compare(ImageVersion.of(lower), ImageVersion.of(higher)))
        .isNegative();
  }

  @ParameterizedTest(name = "{0} is as high as {1}")
  @CsvSource({
    "AlmaLinux 9,        Rocky Linux 9",
    "Debian 12,          Debian 12.0",
    "Debian 12 - Docker, Debian 12 - Plesk",
    "Arch,               Gentoo",
  })
  void order_sameVersion_isEqual(String left, String right) {
    assertThat(ImageVersion.ORDER.compare(ImageVersion.of(left), ImageVersion.of(right))).isZero();
  }
}
