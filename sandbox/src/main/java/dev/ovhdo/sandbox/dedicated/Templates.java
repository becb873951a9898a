package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.VpsImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operating systems of OVHcloud and those of the account's servers. */
final class Templates {
  private static final List<Template> EVERYWHERE =
      List.of(
          new Template("alma9_64", "AlmaLinux 9"),
          new Template("byoi_64", "Bring Your Own Image"),
          new Template("byolinux_64", "Bring Your Own Linux"),
          new Template("debian11_64", "Debian 11"),
          new Template("debian12_64", "Debian 12"),
          new Template("debian13_64", "Debian 13"),
          new Template("esxi80_64", "VMware ESXi 8.0"),
          new Template("proxmox8_64", "Proxmox VE 8"),
          new Template("rocky9_64", "Rocky Linux 9"),
          new Template("ubuntu2204-server_64", "Ubuntu 22.04"),
          new Template("ubuntu2404-server_64", "Ubuntu 24.04"),
          new Template("win2022-std_64", "Windows Server 2022 Standard"));

  private final Account account;

  Templates(Account account) {
    this.account = account;
  }

  List<Template> all() {
    List<Template> all = new ArrayList<>(EVERYWHERE);
    for (Server server : account.servers().all()) {
      for (VpsImage system : server.systems()) {
        if (all.stream().noneMatch(template -> template.name().equals(system.id()))) {
          all.add(new Template(system.id(), system.name()));
        }
      }
    }
    return all;
  }

  Optional<Template> find(String name) {
    return all().stream().filter(template -> template.name().equals(name)).findFirst();
  }
}
