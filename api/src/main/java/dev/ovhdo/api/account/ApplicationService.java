package dev.ovhdo.api.account;

import dev.ovhdo.api.error.AmbiguousNameException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.routes.me.MeRoutes;
import java.util.List;

/** Reads and removes the registered applications of the account. Thread-safe. */
public final class ApplicationService {
  private final OvhClient client;

  /** Creates the service; {@code ovh.applications()} returns an instance. */
  public ApplicationService(OvhClient client) {
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
   * @param nameOrId the id or the name; an id takes precedence over an equal name
   * @throws ResourceNotFoundException if the account has no such application
   * @throws AmbiguousNameException if several applications have this name
   */
  public AuthApiApplication get(String nameOrId) {
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
   * @param nameOrId the id or the name; an id takes precedence over an equal name
   * @throws ResourceNotFoundException if the account has no such application
   * @throws AmbiguousNameException if several applications have this name
   */
  public void remove(String nameOrId) {
    routes().applicationId(get(nameOrId).applicationId()).delete();
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private MeRoutes.Api.Application routes() {
    return MeRoutes.of(client).api().application();
  }

  private static AuthApiApplication named(List<AuthApiApplication> all, String name) {
    List<AuthApiApplication> matches =
        all.stream().filter(application -> application.name().equals(name)).toList();
    return switch (matches.size()) {
      case 1 -> matches.get(0);
      case 0 ->
          throw ResourceNotFoundException.of(
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
