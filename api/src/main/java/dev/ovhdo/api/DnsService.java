package dev.ovhdo.api;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.domain.DomainZoneRestorePoint;
import dev.ovhdo.routes.domain.DomainZoneWithIam;
import java.util.List;
import java.util.function.Supplier;

/** The DNS zones of the account. Safe for use by many threads. */
public final class DnsService {
  private final OvhClient client;

  DnsService(OvhClient client) {
    this.client = client;
  }

  /**
   * Reads all zones.
   *
   * <p>Route: {@code GET /domain/zone}
   */
  public Listing<DomainZoneWithIam> zones() {
    return routes().all();
  }

  /**
   * Reads a whole zone as the text of a zone file, as BIND knows it.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/export}
   *
   * @param zone its name, such as {@code example.com}
   * @throws UnknownNameException if there is no such zone
   */
  public String export(String zone) {
    return named(zone, () -> routes().zoneName(zone).export().get());
  }

  /**
   * Reads which earlier states of a zone OVHcloud has kept.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/history}
   *
   * @param zone its name, such as {@code example.com}
   * @throws UnknownNameException if there is no such zone
   */
  public Listing<DomainZoneRestorePoint> history(String zone) {
    return named(zone, () -> routes().zoneName(zone).history().all());
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private DomainRoutes.Zone routes() {
    return DomainRoutes.of(client).zone();
  }

  private <T> T named(String zone, Supplier<T> call) {
    NotFoundException missing = null;
    if (Names.canBeAsked(zone)) {
      try {
        return call.get();
      } catch (NotFoundException e) {
        missing = e;
      }
    }
    List<String> known = routes().get();
    if (missing != null && known.contains(zone)) {
      throw missing;
    }
    throw new UnknownNameException("zone", zone, known);
  }
}
