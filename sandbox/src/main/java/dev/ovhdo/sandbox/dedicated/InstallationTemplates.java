package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operating systems of OVHcloud and those of the account's servers. */
final class InstallationTemplates {
  private static final List<InstallationTemplate> OF_OVHCLOUD =
      List.of(
          new InstallationTemplate("alma9_64", "AlmaLinux 9"),
          new InstallationTemplate("byoi_64", "Bring Your Own Image"),
          new InstallationTemplate("byolinux_64", "Bring Your Own Linux"),
          new InstallationTemplate("debian11_64", "Debian 11"),
          new InstallationTemplate("debian12_64", "Debian 12"),
          new InstallationTemplate("debian13_64", "Debian 13"),
          new InstallationTemplate("esxi80_64", "VMware ESXi 8.0"),
          new InstallationTemplate("proxmox8_64", "Proxmox VE 8"),
          new InstallationTemplate("rocky9_64", "Rocky Linux 9"),
          new InstallationTemplate("ubuntu2204-server_64", "Ubuntu 22.04"),
          new InstallationTemplate("ubuntu2404-server_64", "Ubuntu 24.04"),
          new InstallationTemplate("win2022-std_64", "Windows Server 2022 Standard"));

  private final Account account;

  InstallationTemplates(Account account) {
    this.account = account;
  }

  List<InstallationTemplate> all() {
    List<InstallationTemplate> all = new ArrayList<>(OF_OVHCLOUD);
    for (Server server : account.servers().all()) {
      for (OsImage system : server.systems()) {
        if (all.stream().noneMatch(template -> template.name().equals(system.id()))) {
          all.add(new InstallationTemplate(system.id(), system.name()));
        }
      }
    }
    return all;
  }

  Optional<InstallationTemplate> find(String name) {
    return all().stream().filter(template -> template.name().equals(name)).findFirst();
  }
}
