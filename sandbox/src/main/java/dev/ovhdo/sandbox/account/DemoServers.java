package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.state.Boot;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.SshKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The servers of the demonstration account: a running server, a server in rescue mode, and a server
 * that is switched off.
 */
final class DemoServers {
  static final LocalDate CREATION = LocalDate.of(2025, 3, 17);
  static final LocalDate EXPIRATION = LocalDate.of(2099, 12, 17);

  private static final OsImage DEBIAN_12 = new OsImage("debian12_64", "Debian 12");
  private static final OsImage UBUNTU_24_04 = new OsImage("ubuntu2404-server_64", "Ubuntu 24.04");

  private static final List<OsImage> SYSTEMS =
      List.of(
          new OsImage("debian11_64", "Debian 11"),
          DEBIAN_12,
          new OsImage("debian13_64", "Debian 13"),
          new OsImage("ubuntu2204-server_64", "Ubuntu 22.04"),
          UBUNTU_24_04,
          new OsImage("alma9_64", "AlmaLinux 9"),
          new OsImage("rocky9_64", "Rocky Linux 9"),
          new OsImage("byolinux_64", "Bring Your Own Linux"));

  private DemoServers() {}

  static List<Server> all(List<SshKey> keys) {
    String laptop = keys.get(0).key();
    Server storage = server(1, "storage", DEBIAN_12, laptop);
    return List.of(
        storage.withContract(storage.contract().withEngagement(LocalDate.of(2027, 6, 30))),
        server(2, "build", UBUNTU_24_04, laptop)
            .withModel(new Server.Model("Advance-2", 3000))
            .withLocation(new Server.Location("rbx7", "eu-west-rbx", "eu-west-rbx-a", "R708C12"))
            .withSettings(
                Server.Settings.DEFAULT
                    .withBootId(Boot.RESCUE.id())
                    .withRescue(null, laptop)
                    .withMonitoring(true))
            .withRunning(Boot.RESCUE),
        server(3, null, DEBIAN_12, laptop)
            .withLocation(new Server.Location("bhs8", "ca-east-bhs", "ca-east-bhs-a", "T08B31"))
            .withSettings(Server.Settings.DEFAULT.withBootId(Boot.POWER_OFF.id()))
            .withRunning(Boot.POWER_OFF));
  }

  private static Server server(
      int number, @Nullable String displayName, OsImage system, String key) {
    return Server.of(
        "ns300" + number + ".example.net",
        3_100_000_000L + number,
        new Server.Contract(8_001_000_000L + number, displayName, CREATION, EXPIRATION, false),
        List.of("127.0.20." + number + "/32", "2001:db8:20:" + number + "::/64"),
        SYSTEMS,
        InstalledSystem.of(system, List.of(key)));
  }
}
