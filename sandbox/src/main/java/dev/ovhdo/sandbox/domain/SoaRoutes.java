package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneContent;
import dev.ovhdo.sandbox.state.ZoneSoa;
import org.xbill.DNS.TextParseException;
import tools.jackson.databind.JsonNode;

/** The routes of the start of authority of a zone; a refresh publishes a change. */
final class SoaRoutes {
  private final Account account;

  SoaRoutes(Account account) {
    this.account = account;
  }

  void addTo(Router router) {
    router
        .get(ZoneRoutes.PATH + "/soa", call -> json(ZoneRoutes.requested(account, call).soa()))
        .put(ZoneRoutes.PATH + "/soa", this::change);
  }

  /** An absent or null property keeps its value. */
  private JsonNode change(RouteCall call) {
    Zone zone = ZoneRoutes.requested(account, call);
    ZoneSoa old = zone.soa();
    ZoneSoa soa =
        new ZoneSoa(
            call.bodyTextOr("server", old.server()),
            call.bodyTextOr("email", old.email()),
            number(call, "serial", old.serial(), ZoneSoa.LARGEST_SERIAL),
            number(call, "refresh", old.refresh(), Integer.MAX_VALUE),
            old.retry(),
            number(call, "expire", old.expire(), Integer.MAX_VALUE),
            number(call, "nxDomainTtl", old.nxDomainTtl(), Integer.MAX_VALUE),
            number(call, "ttl", old.ttl(), Integer.MAX_VALUE));
    try {
      DnsRecords.soa(DnsRecords.origin(zone.name()), soa);
    } catch (TextParseException e) {
      throw ApiError.badRequest("Invalid domain name");
    }
    account.zones().put(zone.withContent(new ZoneContent(soa, zone.records())));
    return Json.nullNode();
  }

  private static long number(RouteCall call, String name, long old, long most) {
    JsonNode given = call.body().path(name);
    long number = given.isIntegralNumber() ? given.asLong() : old;
    if (number < 0 || number > most) {
      throw ApiError.badRequest("Invalid " + name + " : " + number);
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
