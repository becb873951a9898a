package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.RebuildPlan;
import dev.ovhdo.api.SshKey;
import dev.ovhdo.api.Vps;
import dev.ovhdo.cli.ssh.HostKey;
import java.util.Optional;

/** What is going to happen, for the person who has to agree. */
final class PlanText {
  private PlanText() {}

  static String of(RebuildPlan plan) {
    Vps vps = plan.vps();
    SshKey key = plan.key();
    String ips = plan.ips().isEmpty() ? "none" : String.join(", ", plan.ips());
    return "Plan: erase "
        + vps.serviceName()
        + " and install "
        + plan.image().name()
        + " on it\n"
        + line("image", plan.image().name() + ", " + plan.image().id())
        + line("VPS", name(vps) + ", " + vps.state())
        + line("IPs", ips)
        + line("key", key == null ? "none; a password is mailed" : describe(key));
  }

  /** Returns the service name, and the display name where it says more. */
  static String name(Vps vps) {
    String shown = vps.displayName();
    boolean saysMore = shown != null && !shown.isBlank() && !shown.equals(vps.serviceName());
    return vps.serviceName() + (saysMore ? " (" + shown + ")" : "");
  }

  private static String line(String label, String text) {
    return "  %-6s %s\n".formatted(label, text);
  }

  /** The fingerprint tells two keys of one name apart. */
  private static String describe(SshKey key) {
    String[] fields = key.key().strip().split("\\s+", 3);
    Optional<HostKey> parsed =
        fields.length < 2 ? Optional.empty() : HostKey.parse(fields[0], fields[1]);
    return key.name() + parsed.map(known -> ", " + known.fingerprint()).orElse("");
  }
}
