package dev.ovhdo.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SshLoginTest {

  @ParameterizedTest
  @CsvSource({
    "Debian 13, debian",
    "Debian 12 - Docker, debian",
    "Ubuntu 24.04, ubuntu",
    "Rocky Linux 9, rocky",
    "AlmaLinux 9, almalinux",
    "Windows Server 2025, ''"
  })
  void of_image_isNamedAfterTheDistribution(String image, String user) {
    assertThat(SshLogin.userOfImage(image).orElse("")).isEqualTo(user);
  }
}
