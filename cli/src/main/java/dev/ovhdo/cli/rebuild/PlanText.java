package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.RebuildPlan;
import dev.ovhdo.cli.ssh.HostKey;
import dev.ovhdo.routes.me.NichandleSshKey;
import dev.ovhdo.routes.vps.VpsWithIam;
import java.util.Optional;

/** What is going to happen, for the person who has to agree. */
final class PlanText {
  private PlanText() {}

  static String of(RebuildPlan plan) {
    VpsWithIam vps = plan.vps();
    NichandleSshKey key = plan.key();
    String ips = plan.ips().isEmpty() ? "none" : String.join(", ", plan.ips());
    return "Plan: erase "
        + vps.name()
        + " and install "
        + plan.image().name()
        + " on it\n"
        + line("image", plan.image().name() + ", " + plan.image().id())
        + line("VPS", name(vps) + ", " + vps.state())
        + line("IPs", ips)
        + line("key", key == null ? "none; a password is mailed" : describe(key));
  }

  /** Returns the service name, and the display name where it says more. */
  static String name(VpsWithIam vps) {
    String shown = vps.displayName();
    boolean saysMore = shown != null && !shown.isBlank() && !shown.equals(vps.name());
    return vps.name() + (saysMore ? " (" + shown + ")" : "");
  }

  private static String line(String label, String text) {
    return "  %-6s %s\n".formatted(label, text);
  }

  /** The fingerprint tells two keys of one name apart. */
  private static String describe(NichandleSshKey key) {
    String[] fields = key.key().strip().split("\\s+", 3);
    Optional<HostKey> parsed =
        fields.length < 2 ? Optional.empty() : HostKey.parse(fields[0], fields[1]);
    return key.keyName() + parsed.map(known -> ", " + known.fingerprint()).orElse("");
  }
}
