package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.machine.MachineText;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.dedicated.server.IamResourceMetadata;
import org.jspecify.annotations.Nullable;

/** Texts about a server for messages and plans. */
final class ServerText {
  private ServerText() {}

  /** Returns the service name, and the display name in parentheses if it differs. */
  static String label(DedicatedServer server) {
    return MachineText.label(server.name(), displayName(server));
  }

  /** Returns the display name; null if it is missing or equals the service name. */
  static @Nullable String displayName(DedicatedServer server) {
    IamResourceMetadata iam = server.iam();
    String shown = iam == null ? null : iam.displayName();
    return shown == null || shown.isBlank() || shown.equals(server.name()) ? null : shown;
  }

  /** Returns the kind of the boot of a server; the kernel for other kinds. */
  static String bootText(@Nullable ServerBoot boot, DedicatedServer server) {
    if (boot != null) {
      return boot.kind() == ServerBoot.Kind.OTHER ? boot.kernel() : boot.kind().label();
    }
    return server.bootId() == null ? "script" : "unknown";
  }

  /** Returns the boot of a plan, and whether it is already set. */
  static String bootText(BootPlan plan) {
    return plan.boot() + (plan.isSet() ? ", already set" : "");
  }

  /**
   * Returns a plan with the addresses, the state, the boot and the running task of the server.
   *
   * @param action the action, with {@code %s} for the name of the server
   */
  static Plan plan(ServerStatus status, String action) {
    DedicatedServer server = status.server();
    ServerBoot boot = status.boot();
    String shown = boot == null ? bootText(null, server) : boot.kind().label() + ", " + boot;
    return Plan.of(server.name(), action.replace("%s", label(server)))
        .withFact("IPs", MachineText.ips(status.ips()))
        .withFact("state", server.state() + ", " + server.powerState())
        .withFact("boots", shown)
        .withFact("task", status.task() == null ? "none" : status.task().toString());
  }
}
