package dev.ovhdo.sandbox.service;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.Vps;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The services of the account, with the terms and names that their owner changed. */
final class Services {
  static final String SERVER = "/dedicated/server/{serviceName}";
  static final String VPS = "/vps/{serviceName}";
  static final String ZONE = "/domain/zone/{zoneName}";
  static final String SMS = "/sms/{serviceName}";

  /** Creation and expiration of the contracts for which the account has no dates. */
  private static final LocalDate CREATION = LocalDate.of(2024, 3, 1);

  private static final LocalDate EXPIRATION = LocalDate.of(2030, 3, 1);

  private final Account account;
  private final Map<Long, Terms> terms;

  /** The display names of services that have no such name in the account. */
  private final Map<Long, String> names;

  /** How often the renewal of a service was read. */
  private final Map<Long, Integer> reads;

  Services(Account account) {
    this.account = account;
    this.terms = account.kept(new HashMap<>());
    this.names = account.kept(new HashMap<>());
    this.reads = account.kept(new HashMap<>());
  }

  List<Service> all() {
    Stream<Service> services =
        Stream.of(
                account.servers().all().stream().map(Services::of),
                account.vps().all().stream().map(Services::of),
                account.zones().keys().stream().map(name -> of(ZONE, name, name, "DNS zone")),
                account.sms().keys().stream().map(name -> of(SMS, name, name, "SMS")))
            .flatMap(each -> each);
    return services
        .map(each -> each.withDisplayName(names.getOrDefault(each.serviceId(), each.displayName())))
        .toList();
  }

  private static Service of(Server server) {
    Server.Contract contract = server.contract();
    String displayName = contract.displayName();
    return new Service(
        contract.serviceId(),
        SERVER,
        server.name(),
        displayName == null ? server.name() : displayName,
        server.model().commercialRange(),
        contract.creation(),
        contract.expiration(),
        contract.expired(),
        contract.engagedUpTo());
  }

  private static Service of(Vps vps) {
    String displayName = vps.settings().displayName();
    return of(VPS, vps.name(), displayName == null ? vps.name() : displayName, vps.model().offer());
  }

  private static Service of(String route, String name, String displayName, String product) {
    // The account has no ids of these contracts: the same service has the same id in each sandbox.
    long id = 100_000_000L + Math.floorMod((route + name).hashCode(), 800_000_000);
    return new Service(id, route, name, displayName, product, CREATION, EXPIRATION, false, null);
  }

  /**
   * Returns the service of a call.
   *
   * @throws ApiError 404 if the account has no service with this id
   */
  Service requested(RouteCall call) {
    long id = call.pathNumber("serviceId");
    return all().stream()
        .filter(service -> service.serviceId() == id)
        .findFirst()
        .orElseThrow(() -> ApiError.noSuchObject("serviceId", id));
  }

  Optional<Service> find(String route, String name) {
    return all().stream()
        .filter(service -> service.route().equals(route) && service.name().equals(name))
        .findFirst();
  }

  Terms terms(Service service) {
    return terms.getOrDefault(service.serviceId(), Terms.DEFAULT);
  }

  /** Returns whether the renewal is automatic, as a read shows it: a quirk of a server flips it. */
  boolean shownRenewal(Service service) {
    boolean automatic = terms(service).automatic();
    boolean flips =
        service.route().equals(SERVER)
            && account.servers().find(service.name()).filter(Services::flips).isPresent();
    if (!flips) {
      return automatic;
    }
    boolean isOddRead = reads.merge(service.serviceId(), 1, Integer::sum) % 2 == 1;
    return automatic == isOddRead;
  }

  private static boolean flips(Server server) {
    return server.quirks().renewalFlips();
  }

  void change(Service service, UnaryOperator<Terms> change) {
    terms.put(service.serviceId(), change.apply(terms(service)));
  }

  /** Changes the display name of a service; a blank name removes it. */
  void rename(Service service, String name) {
    String changed = name.isBlank() ? null : name;
    switch (service.route()) {
      case SERVER ->
          account
              .servers()
              .update(
                  service.name(),
                  server -> server.withContract(server.contract().withDisplayName(changed)));
      case VPS -> account.vps().update(service.name(), vps -> vps.withDisplayName(changed));
      default -> names.put(service.serviceId(), changed == null ? service.name() : changed);
    }
  }
}
