package dev.ovhdo.api;

import dev.ovhdo.routes.vps.VpsWithIam;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A VPS as somebody wants to see it who is about to change it. Immutable.
 *
 * @param vps what the API says of it
 * @param ips its addresses, in the API's order
 * @param task a task that has not ended; null if there is none
 */
public record VpsCondition(VpsWithIam vps, List<String> ips, @Nullable VpsTask task) {

  /** Checks the parts and copies the list. */
  public VpsCondition {
    Objects.requireNonNull(vps, "vps");
    ips = List.copyOf(ips);
  }

  /**
   * Returns this, unless the VPS is at work. Only tasks make a VPS busy, not its own state: a
   * machine that is stuck in {@code installing} without a task is one that people want to change.
   *
   * @throws MachineBusyException if a task has not ended
   */
  public VpsCondition orRefuse() {
    if (task != null) {
      throw new MachineBusyException(task);
    }
    return this;
  }
}
