package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineText;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.dedicated.server.DedicatedServerPowerStateEnum;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts about a server for messages and plans. */
final class ServerText {
  private static final String UNKNOWN = "unknown";

  private ServerText() {}

  /** Returns the service name, and the display name in parentheses if it differs. */
  static String label(DedicatedServer server) {
    return MachineText.label(server.name(), displayName(server));
  }

  /** Returns the display name; null if it is missing or equals the service name. */
  static @Nullable String displayName(DedicatedServer server) {
    return server
        .optional(each -> each.iam() == null ? null : each.iam().displayName())
        .filter(shown -> !shown.isBlank() && !shown.equals(server.name()))
        .orElse(null);
  }

  /** Returns the kind of the boot of a server; the kernel for other kinds. */
  static String bootText(@Nullable ServerBoot boot, DedicatedServer server) {
    if (boot == null) {
      return server.optional(DedicatedServer::bootScript).isPresent() ? "script" : UNKNOWN;
    }
    String kernel = boot.kernel().isEmpty() ? UNKNOWN : boot.kernel();
    return boot.kind() == ServerBoot.Kind.OTHER ? kernel : boot.kind().label();
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
        .withFact("IPs", ips(status))
        .withFact("state", state(server))
        .withFact("boots", shown)
        .withFact("task", status.task() == null ? "none" : status.task().toString());
  }

  private static String ips(ServerStatus status) {
    boolean isUnread = status.unread().stream().anyMatch(part -> part.id().equals("IP blocks"));
    return isUnread ? UNKNOWN : MachineText.ips(status.ips());
  }

  private static String state(DedicatedServer server) {
    String known =
        Stream.of(
                server.optional(each -> each.state().value()),
                server.optional(each -> each.powerState().value()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return known.isEmpty() ? UNKNOWN : known;
  }

  /** Returns whether OVHcloud shows the server as switched off. */
  static boolean isOff(DedicatedServer server) {
    return hasPower(server, DedicatedServerPowerStateEnum.POWEROFF);
  }

  /** Returns whether OVHcloud has sent this state of the power. */
  static boolean hasPower(DedicatedServer server, DedicatedServerPowerStateEnum power) {
    return server.optional(DedicatedServer::powerState).filter(power::equals).isPresent();
  }

  /** Prints a note for each part of a server that could not be read, and that is not needed. */
  static void noteUnread(CommandContext context, ServerStatus status) {
    MachineText.noteUnread(context, label(status.server()), status.unread());
  }
}
