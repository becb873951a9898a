package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.SshKey;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.sandbox.state.VpsState;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The VPSes of the demonstration account. */
final class DemoVps {

  private static final OsImage DEBIAN_11 = image(1, "Debian 11");
  private static final OsImage DEBIAN_12 = image(3, "Debian 12");
  private static final OsImage UBUNTU_24_04 = image(7, "Ubuntu 24.04");

  private static final List<OsImage> IMAGES =
      List.of(
          image(0, "Debian 10"),
          DEBIAN_11,
          image(2, "Debian 12 - Docker"),
          DEBIAN_12,
          image(4, "Debian 12 - Plesk"),
          image(5, "Debian 13"),
          image(6, "Debian 13 - Docker"),
          UBUNTU_24_04,
          image(8, "Ubuntu 24.10"),
          image(9, "Ubuntu 22.04 - cPanel"),
          image(10, "AlmaLinux 9"),
          image(11, "Rocky Linux 9"),
          image(12, "Fedora 42"));

  private DemoVps() {}

  private static OsImage image(int number, String name) {
    return new OsImage("45b2f222-ab10-44ed-863f-72094276000" + Integer.toHexString(number), name);
  }

  static List<Vps> all(List<SshKey> keys) {
    String laptop = keys.get(0).key();
    String ownKey = keys.get(1).key();
    InstalledSystem web = InstalledSystem.of(UBUNTU_24_04, List.of(laptop, ownKey));
    List<OsImage> withNewerDebian = new ArrayList<>(IMAGES);
    withNewerDebian.add(image(13, "Debian 14 - Docker"));
    return List.of(
        Vps.of("vps-demo", IMAGES, InstalledSystem.of(DEBIAN_12, List.of(laptop)))
            .withDisplayName("demo")
            .withLocation(Vps.Location.of(new Vps.Datacenter("gra", "Gravelines", "fr")))
            .withIps(addresses(1)),
        Vps.of("vps-web", withNewerDebian, web)
            .withModel(Vps.Model.of(4, 160, 8192))
            .withLocation(Vps.Location.of(new Vps.Datacenter("bea", "Beauharnois", "ca")))
            .withIps(addresses(2))
            .withSnapshot(
                new Vps.Snapshot(
                    "0b4c5cf1-4a9b-4f2a-8e51-6d0c1f6f3a02",
                    OffsetDateTime.parse("2026-10-31T22:15:00+01:00"),
                    "before the upgrade",
                    "BHS1",
                    web)),
        Vps.of("vps-db", IMAGES, InstalledSystem.of(DEBIAN_11, List.of(ownKey)))
            .withState(VpsState.STOPPED)
            .withModel(Vps.Model.of(1, 20, 2048))
            .withLocation(Vps.Location.of(new Vps.Datacenter("rbx", "Roubaix", "fr")))
            .withIps(addresses(3)));
  }

  private static List<VpsIp> addresses(int number) {
    return List.of(VpsIp.of("127.0.10." + number), VpsIp.of("2001:db8::a:" + number));
  }
}
