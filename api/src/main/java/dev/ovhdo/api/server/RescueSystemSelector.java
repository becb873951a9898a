package dev.ovhdo.api.server;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Selects the rescue system of a server. The API's filter by type also returns a firmware shell,
 * usually first, which does not support SSH.
 */
final class RescueSystemSelector {
  /** Rescue systems for customers; {@code rescue64-pro} is older than all of them. */
  private static final Pattern CUSTOMER = Pattern.compile("rescue(\\d{1,9})-customer.*");

  private RescueSystemSelector() {}

  /**
   * Returns the newest Linux rescue system.
   *
   * @param uefi whether the server boots by UEFI; if so, systems that the API marks as incompatible
   *     with UEFI are excluded, and ranked lowest otherwise
   */
  static Optional<ServerBoot> newest(List<ServerBoot> boots, boolean uefi) {
    return boots.stream()
        .filter(boot -> boot.type().equals("rescue"))
        .filter(boot -> boot.kind() == ServerBoot.Kind.RESCUE && !boot.kernel().contains("win"))
        .filter(boot -> !uefi || canUefi(boot))
        .max(
            Comparator.comparing(RescueSystemSelector::canUefi)
                .thenComparingInt(RescueSystemSelector::version)
                .thenComparingLong(ServerBoot::id));
  }

  private static boolean canUefi(ServerBoot boot) {
    return !boot.uefi().equals("no");
  }

  private static int version(ServerBoot boot) {
    Matcher matcher = CUSTOMER.matcher(boot.kernel());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
