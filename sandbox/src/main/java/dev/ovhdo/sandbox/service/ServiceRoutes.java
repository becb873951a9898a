package dev.ovhdo.sandbox.service;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The contracts of all services of the account: reading them, renaming the services, and changing
 * their renewal and the end of their engagement.
 */
public final class ServiceRoutes {
  private final Account account;
  private final Services services;

  public ServiceRoutes(Account account) {
    this.account = account;
    this.services = new Services(account);
  }

  public void addTo(Router router) {
    router
        .get("/services", this::list)
        .get("/services/{serviceId}", this::expanded)
        .put("/services/{serviceId}", this::update)
        .get("/services/{serviceId}/billing/engagement", this::engagement)
        .put("/services/{serviceId}/billing/engagement/endRule", this::changeEndRule)
        .get("/service", call -> ids(services.all()))
        .get("/service/{serviceId}", this::listed)
        .put("/service/{serviceId}", this::updateListed);
    for (String route : List.of(Services.SERVER, Services.VPS, Services.ZONE, Services.SMS)) {
      router
          .get(route + "/serviceInfos", call -> infos(route, call))
          .put(route + "/serviceInfos", call -> updateInfos(route, call));
    }
  }

  private static JsonNode ids(List<Service> chosen) {
    return Json.numbers(chosen.stream().map(Service::serviceId).toList());
  }

  private JsonNode list(RouteCall call) {
    Optional<String> name = call.queryParameter("resourceName");
    Optional<String> route = call.queryParameter("routes");
    return ids(
        services.all().stream()
            .filter(service -> name.isEmpty() || name.get().equals(service.name()))
            .filter(service -> route.isEmpty() || route.get().equals(service.route()))
            .toList());
  }

  private JsonNode expanded(RouteCall call) {
    Service service = services.requested(call);
    return ServiceJson.expanded(service, services.terms(service), account.nichandle());
  }

  private JsonNode update(RouteCall call) {
    Service service = services.requested(call);
    String name = call.bodyText("displayName");
    if (name != null) {
      services.rename(service, name);
    }
    JsonNode renew = call.body().path("renew");
    if (renew.isObject()) {
      Terms terms = services.terms(service);
      boolean automatic =
          renew.path("mode").isString()
              ? renew.path("mode").stringValue().equals("automatic")
              : terms.automatic();
      long months =
          renew.path("period").isString()
              ? months(renew.path("period").stringValue(), terms.period())
              : terms.period();
      services.change(service, each -> each.withRenewal(automatic, months));
    }
    String policy = call.bodyText("terminationPolicy");
    if (policy != null) {
      services.change(service, each -> each.withDeleteAtExpiration(!policy.equals("empty")));
    }
    return Json.nullNode();
  }

  /** Returns a period such as {@code P1Y} in months. */
  private static long months(String period, long fallback) {
    try {
      return Math.max(1, Period.parse(period).toTotalMonths());
    } catch (DateTimeParseException e) {
      return fallback;
    }
  }

  private JsonNode engagement(RouteCall call) {
    Service service = services.requested(call);
    return ServiceJson.engagement(service, engagedUpTo(service), services.terms(service));
  }

  private JsonNode changeEndRule(RouteCall call) {
    Service service = services.requested(call);
    LocalDate unused = engagedUpTo(service);
    String strategy = call.bodyText("strategy");
    if (strategy != null) {
      services.change(service, terms -> terms.withEndStrategy(strategy));
    }
    return Json.nullNode();
  }

  /** The text is inferred from OVHcloud's other errors about an object that does not exist. */
  private static LocalDate engagedUpTo(Service service) {
    LocalDate end = service.engagedUpTo();
    if (end == null) {
      throw ApiError.notFound("The requested object (engagement) does not exist");
    }
    return end;
  }

  private JsonNode listed(RouteCall call) {
    Service service = services.requested(call);
    return ServiceJson.listed(service, services.terms(service));
  }

  private JsonNode updateListed(RouteCall call) {
    Service service = services.requested(call);
    JsonNode name = call.body().path("resource").path("displayName");
    if (name.isString()) {
      services.rename(service, name.stringValue());
    }
    return Json.nullNode();
  }

  private JsonNode infos(String route, RouteCall call) {
    Service service = service(route, call);
    return ServiceJson.infos(
        service, services.terms(service), services.shownRenewal(service), account.nichandle());
  }

  /**
   * Changes the renewal. A service that is deleted at its expiration is no longer renewed, and its
   * renewal is manual: a client of 2026 reports both.
   */
  private JsonNode updateInfos(String route, RouteCall call) {
    Service service = service(route, call);
    JsonNode renew = call.body().path("renew");
    if (renew.isObject()) {
      services.change(
          service,
          terms ->
              terms
                  .withRenewal(
                      renew.path("automatic").asBoolean(terms.automatic()),
                      renew.path("period").asLong(terms.period()))
                  .withDeleteAtExpiration(
                      renew.path("deleteAtExpiration").asBoolean(terms.deleteAtExpiration())));
    }
    return Json.nullNode();
  }

  private Service service(String route, RouteCall call) {
    String variable = route.substring(route.indexOf('{') + 1, route.length() - 1);
    Service service =
        services.find(route, call.pathParameter(variable)).orElseThrow(ApiError::noSuchService);
    if (service.expired()) {
      throw ApiError.expired();
    }
    return service;
  }
}
