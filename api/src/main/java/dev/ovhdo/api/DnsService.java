package dev.ovhdo.api;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.Request;
import dev.ovhdo.client.error.NotFoundException;
import java.util.List;
import java.util.function.Supplier;

/** The DNS zones of the account. Safe for use by many threads. */
public final class DnsService {
  private final Calls calls;

  DnsService(Calls calls) {
    this.calls = calls;
  }

  /**
   * Reads all zones.
   *
   * <p>Route: {@code GET /domain/zone}
   */
  public Listing<Zone> zones() {
    return calls.list(
        Request.get("/domain/zone"),
        name -> Request.get("/domain/zone/{zoneName}", name),
        Zone::from);
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
    return named(zone, () -> calls.text(Request.get("/domain/zone/{zoneName}/export", zone)));
  }

  /**
   * Reads which earlier states of a zone OVHcloud has kept.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/history}
   *
   * @param zone its name, such as {@code example.com}
   * @throws UnknownNameException if there is no such zone
   */
  public Listing<ZoneBackup> history(String zone) {
    return named(
        zone,
        () ->
            calls.list(
                Request.get("/domain/zone/{zoneName}/history", zone),
                date -> Request.get("/domain/zone/{zoneName}/history/{creationDate}", zone, date),
                ZoneBackup::from));
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
    List<String> known = calls.texts(Request.get("/domain/zone"));
    if (missing != null && known.contains(zone)) {
      throw missing;
    }
    throw new UnknownNameException("zone", zone, known);
  }
}
