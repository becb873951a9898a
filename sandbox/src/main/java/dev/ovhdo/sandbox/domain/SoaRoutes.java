package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneContent;
import dev.ovhdo.sandbox.state.ZoneSoa;
import java.util.Objects;
import org.xbill.DNS.TextParseException;
import tools.jackson.databind.JsonNode;

/** The routes of the start of authority of a zone; a refresh publishes a change. */
public final class SoaRoutes {
  private final Account account;

  public SoaRoutes(Account account) {
    this.account = account;
  }

  public void addTo(Router router) {
    router
        .get(ZoneRoutes.ONE + "/soa", visit -> json(ZoneRoutes.asked(account, visit).soa()))
        .put(ZoneRoutes.ONE + "/soa", this::change);
  }

  /** An absent or null property keeps its value. */
  private JsonNode change(Visit visit) {
    Zone zone = ZoneRoutes.asked(account, visit);
    ZoneSoa old = zone.soa();
    ZoneSoa soa =
        new ZoneSoa(
            Objects.requireNonNullElse(visit.text("server"), old.server()),
            Objects.requireNonNullElse(visit.text("email"), old.email()),
            number(visit, "serial", old.serial(), ZoneSoa.LARGEST_SERIAL),
            number(visit, "refresh", old.refresh(), Integer.MAX_VALUE),
            old.retry(),
            number(visit, "expire", old.expire(), Integer.MAX_VALUE),
            number(visit, "nxDomainTtl", old.nxDomainTtl(), Integer.MAX_VALUE),
            number(visit, "ttl", old.ttl(), Integer.MAX_VALUE));
    try {
      WireRecords.soa(WireRecords.origin(zone.name()), soa);
    } catch (TextParseException e) {
      throw Refusal.badRequest("Invalid domain name");
    }
    account.zones().put(zone.withContent(new ZoneContent(soa, zone.records())));
    return Json.nothing();
  }

  private static long number(Visit visit, String name, long old, long most) {
    JsonNode given = visit.body().path(name);
    long number = given.isIntegralNumber() ? given.asLong() : old;
    if (number < 0 || number > most) {
      throw Refusal.badRequest("Invalid " + name + " : " + number);
    }
    return number;
  }

  private static JsonNode json(ZoneSoa soa) {
    return Json.object()
        .put("server", soa.server())
        .put("email", soa.email())
        .put("serial", soa.serial())
        .put("refresh", soa.refresh())
        .put("expire", soa.expire())
        .put("nxDomainTtl", soa.nxDomainTtl())
        .put("ttl", soa.ttl());
  }
}
