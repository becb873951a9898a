package dev.ovhdo.api;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.routes.me.MeRoutes;
import java.util.List;

/** The applications that the account has registered. Safe for use by many threads. */
public final class ApplicationService {
  private final OvhClient client;

  ApplicationService(OvhClient client) {
    this.client = client;
  }

  /**
   * Reads all applications.
   *
   * <p>Route: {@code GET /me/api/application}
   */
  public Listing<AuthApiApplication> list() {
    return routes().all();
  }

  /**
   * Reads one application.
   *
   * <p>Route: {@code GET /me/api/application}
   *
   * @param nameOrId its id or its name; where one's name is another's id, the id wins
   * @throws UnknownNameException if there is no such application
   * @throws AmbiguousNameException if several have this name
   */
  public AuthApiApplication one(String nameOrId) {
    List<AuthApiApplication> all = list().items();
    return all.stream()
        .filter(application -> Long.toString(application.applicationId()).equals(nameOrId))
        .findFirst()
        .orElseGet(() -> named(all, nameOrId));
  }

  /**
   * Removes an application; every consumer key that was granted to it stops working at once.
   *
   * <p>Route: {@code DELETE /me/api/application/{applicationId}}
   *
   * @param nameOrId its id or its name; where one's name is another's id, the id wins
   * @throws UnknownNameException if there is no such application
   * @throws AmbiguousNameException if several have this name
   */
  public void remove(String nameOrId) {
    routes().applicationId(one(nameOrId).applicationId()).delete();
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private MeRoutes.Api.Application routes() {
    return MeRoutes.of(client).api().application();
  }

  private static AuthApiApplication named(List<AuthApiApplication> all, String name) {
    List<AuthApiApplication> matches =
        all.stream().filter(application -> application.name().equals(name)).toList();
    return switch (matches.size()) {
      case 1 -> matches.get(0);
      case 0 ->
          throw new UnknownNameException(
              "application",
              name,
              all.stream().map(each -> each.name() + " (" + each.applicationId() + ")").toList());
      default ->
          throw new AmbiguousNameException(
              "applications",
              name,
              "ids",
              matches.stream().map(each -> Long.toString(each.applicationId())).toList());
    };
  }
}
