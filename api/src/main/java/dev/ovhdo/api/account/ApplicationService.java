package dev.ovhdo.api.account;

import dev.ovhdo.api.error.AmbiguousNameException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.routes.me.MeRoutes;
import java.util.ArrayList;
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
    return routes(client).all();
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
    Listing<AuthApiApplication> all = routes(client.withCurrentItems()).all();
    return all.stream()
        .filter(application -> id(application).equals(nameOrId))
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
    routes(client).applicationId(get(nameOrId).applicationId()).delete();
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private static MeRoutes.Api.Application routes(OvhClient client) {
    return MeRoutes.of(client).api().application();
  }

  private static String id(AuthApiApplication application) {
    return application.optional(AuthApiApplication::applicationId).map(String::valueOf).orElse("");
  }

  private static String name(AuthApiApplication application) {
    return application.optional(AuthApiApplication::name).orElse("");
  }

  private static AuthApiApplication named(Listing<AuthApiApplication> all, String name) {
    for (Unread each : all.unread()) {
      if (each.id().equals(name) && !each.isVanished()) {
        throw each.reason();
      }
    }
    List<AuthApiApplication> matches =
        all.stream().filter(application -> name(application).equals(name)).toList();
    return switch (matches.size()) {
      case 1 -> matches.get(0);
      case 0 -> throw notFound(all, name);
      default ->
          throw new AmbiguousNameException(
              "applications", name, "ids", matches.stream().map(ApplicationService::id).toList());
    };
  }

  private static OvhException notFound(Listing<AuthApiApplication> all, String name) {
    List<Unread> unread = all.unread().stream().filter(each -> !each.isVanished()).toList();
    List<String> existing = new ArrayList<>();
    all.forEach(each -> existing.add(name(each) + " (" + id(each) + ")"));
    unread.forEach(each -> existing.add(each.id()));
    return ResourceNotFoundException.ofReadable(
        "application", name, existing, unread.stream().map(Unread::reason).toList());
  }
}
