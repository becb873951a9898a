package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract of a service that has no state in the account, as the routes {@code …/serviceInfos}
 * answer: it names the service of the path and has not expired.
 */
final class ServiceInfos {
  private ServiceInfos() {}

  static boolean matches(Route route) {
    return route.template().endsWith("}/serviceInfos");
  }

  static ObjectNode of(Route route, RouteCall call) {
    String parent = PathTemplates.parent(route.template());
    String service = call.pathParameter(PathTemplates.name(PathTemplates.lastSegment(parent)));
    int year = LocalDate.ofInstant(call.now(), ZoneOffset.UTC).getYear();
    long day = 1 + Seed.of(service).at("expiration").below(365);
    ObjectNode infos = Json.object().put("domain", service).put("status", "ok");
    infos.put("expiration", LocalDate.ofYearDay(year + 1, (int) day).toString());
    infos.putNull("engagedUpTo");
    ObjectNode renew = infos.putObject("renew").put("automatic", true).put("period", 1);
    renew.put("deleteAtExpiration", false).put("forced", false).put("manualPayment", false);
    return infos;
  }
}
