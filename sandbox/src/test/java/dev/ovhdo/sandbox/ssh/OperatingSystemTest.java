package dev.ovhdo.sandbox.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatingSystemTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Debian 10              | debian    | Debian GNU/Linux 10 (buster)   | 4.19.0-27-amd64",
        "Debian 12 - Docker     | debian    | Debian GNU/Linux 12 (bookworm) | 6.1.0-40-amd64",
        "Docker on Debian 11    | debian    | Debian GNU/Linux 11 (bullseye) | 5.10.0-35-amd64",
        "Debian 14 - Docker     | debian    | Debian GNU/Linux 14 (forky)    | 6.12.48+deb13-amd64",
        "Ubuntu 22.04 - cPanel  | ubuntu    | Ubuntu 22.04                   | 5.15.0-157-generic",
        "Ubuntu 24.10           | ubuntu    | Ubuntu 24.10                   | 6.8.0-85-generic",
        "AlmaLinux 9            | almalinux | AlmaLinux 9                    | 5.14.0-570.el9.x86_64",
        "Rocky Linux 9          | rocky     | Rocky Linux 9                  | 5.14.0-570.el9.x86_64",
        "Fedora 42              | fedora    | Fedora Linux 42                | 6.16.8-200.fc42.x86_64",
        "Arch Linux             | arch      | Arch Linux                     | 6.12.0",
        "Windows Server 2022    | linux     | Linux                          | 6.12.0",
      })
  void ofImage_knownAndUnknownNames_givesTheSystem(
      String image, String id, String prettyName, String kernel) {
    OperatingSystem system = OperatingSystem.ofImage(image);

    assertThat(system.id()).isEqualTo(id);
    assertThat(system.prettyName()).isEqualTo(prettyName);
    assertThat(system.kernelRelease()).isEqualTo(kernel);
  }

  @Test
  void files_debian_tellWhichDebianItIs() {
    assertThat(OperatingSystem.ofImage("Debian 13").files())
        .containsEntry("/etc/debian_version", "13.0\n")
        .containsEntry(
            "/etc/os-release",
            """
            PRETTY_NAME="Debian GNU/Linux 13 (trixie)"
            NAME="Debian GNU/Linux"
            VERSION_ID="13"
            VERSION="13 (trixie)"
            VERSION_CODENAME=trixie
            ID=debian
            """);
  }

  @Test
  void files_otherFamilies_haveTheirOwnReleaseFile() {
    assertThat(OperatingSystem.ofImage("Ubuntu 24.04").files().get("/etc/lsb-release"))
        .isEqualTo("DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=24.04\nDISTRIB_CODENAME=noble\n");
    assertThat(OperatingSystem.ofImage("Rocky Linux 9").files().get("/etc/redhat-release"))
        .isEqualTo("Rocky Linux release 9\n");
  }
}
