package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerCondition;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.routes.dedicated.server.DedicatedServerDedicatedWithIam;
import dev.ovhdo.routes.dedicated.server.IamResourceMetadata;
import org.jspecify.annotations.Nullable;

/** Texts about a server for messages and plans. */
final class ServerText {
  private ServerText() {}

  /** Returns the service name, and the display name in parentheses if it differs. */
  static String name(DedicatedServerDedicatedWithIam server) {
    String shown = displayName(server);
    return shown == null ? server.name() : server.name() + " (" + shown + ")";
  }

  /** Returns the display name; null if it is missing or equals the service name. */
  static @Nullable String displayName(DedicatedServerDedicatedWithIam server) {
    IamResourceMetadata iam = server.iam();
    String shown = iam == null ? null : iam.displayName();
    return shown == null || shown.isBlank() || shown.equals(server.name()) ? null : shown;
  }

  /** Returns the kind of the boot of a server; the kernel for other kinds. */
  static String boot(@Nullable ServerBoot boot, DedicatedServerDedicatedWithIam server) {
    if (boot != null) {
      return boot.kind() == ServerBoot.Kind.OTHER ? boot.kernel() : boot.kind().word();
    }
    return server.bootId() == null ? "script" : "unknown";
  }

  /**
   * Returns a plan with the addresses, the state, the boot and the running task of the server.
   *
   * @param action the action, with {@code %s} for the name of the server
   */
  static Plan plan(ServerCondition condition, String action) {
    DedicatedServerDedicatedWithIam server = condition.server();
    ServerBoot boot = condition.boot();
    String shown = boot == null ? boot(null, server) : boot.kind().word() + ", " + boot;
    return Plan.of(server.name(), action.replace("%s", name(server)))
        .with("IPs", condition.ips().isEmpty() ? "none" : String.join(", ", condition.ips()))
        .with("state", server.state() + ", " + server.powerState())
        .with("boots", shown)
        .with("task", condition.task() == null ? "none" : condition.task().toString());
  }
}
