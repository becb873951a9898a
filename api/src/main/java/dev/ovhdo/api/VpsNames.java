package dev.ovhdo.api;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.vps.VpsRoutes;
import dev.ovhdo.routes.vps.VpsWithIam;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Finds the VPS that a person means, by service name or display name. A service name that exists
 * costs no extra request: only where a call answers 404 are the account's VPSes looked through.
 * Safe for use by many threads.
 */
final class VpsNames {
  private final OvhClient client;

  /** Service names that exist, or did a moment ago: their 404 is about something else. */
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  VpsNames(OvhClient client) {
    this.client = client;
  }

  /** Reads all VPSes of the account. */
  Listing<VpsWithIam> list() {
    Listing<VpsWithIam> found = VpsRoutes.of(client).all();
    found.forEach(vps -> seen.add(vps.name()));
    return found;
  }

  /**
   * Makes a call about a VPS.
   *
   * @param vps service name or display name
   * @param call the call, given the service name
   * @throws NotFoundException if the VPS exists, but not what the call asks for
   * @throws UnknownNameException if there is no such VPS
   * @throws AmbiguousNameException if it is the display name of several
   */
  <T> T resolve(String vps, Function<String, T> call) {
    if (Names.canBeAsked(vps)) {
      try {
        T answer = call.apply(vps);
        seen.add(vps);
        return answer;
      } catch (NotFoundException e) {
        if (seen.contains(vps) || VpsRoutes.of(client).get().contains(vps)) {
          seen.add(vps);
          throw e;
        }
      }
    }
    return call.apply(serviceName(vps));
  }

  private String serviceName(String displayName) {
    Listing<VpsWithIam> all = list();
    List<String> matches =
        all.stream()
            .filter(vps -> !displayName.isBlank() && displayName.equals(vps.displayName()))
            .map(VpsWithIam::name)
            .toList();
    return switch (matches.size()) {
      case 1 -> matches.get(0);
      case 0 ->
          throw new UnknownNameException(
              "VPS", displayName, all.stream().map(VpsNames::label).toList());
      default -> throw new AmbiguousNameException("VPSes", displayName, "service names", matches);
    };
  }

  private static String label(VpsWithIam vps) {
    String display = vps.displayName();
    return display == null || display.isBlank() || display.equals(vps.name())
        ? vps.name()
        : vps.name() + " (" + display + ")";
  }
}
