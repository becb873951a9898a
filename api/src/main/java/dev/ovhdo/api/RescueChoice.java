package dev.ovhdo.api;

import dev.ovhdo.api.server.ServerBoot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses the rescue system of a server. The API's own filter by type finds a shell of the firmware
 * too, mostly first, in which nobody can log in over SSH.
 */
final class RescueChoice {
  /** Those for customers; {@code rescue64-pro} is older than any of them. */
  private static final Pattern CUSTOMER = Pattern.compile("rescue(\\d{1,9})-customer.*");

  private RescueChoice() {}

  /**
   * Returns the newest Linux rescue system.
   *
   * @param uefi whether the server starts by UEFI; where the API says of a system that it can't, it
   *     is left out then, and is the last choice otherwise
   */
  static Optional<ServerBoot> of(List<ServerBoot> boots, boolean uefi) {
    return boots.stream()
        .filter(boot -> boot.type().equals("rescue"))
        .filter(boot -> boot.kind() == ServerBoot.Kind.RESCUE && !boot.kernel().contains("win"))
        .filter(boot -> !uefi || canUefi(boot))
        .max(
            Comparator.comparing(RescueChoice::canUefi)
                .thenComparingInt(RescueChoice::version)
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
