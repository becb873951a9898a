package dev.ovhdo.api;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.Request;
import java.util.List;

/** The applications that the account has registered. Safe for use by many threads. */
public final class ApplicationService {
  private final Calls calls;

  ApplicationService(Calls calls) {
    this.calls = calls;
  }

  /**
   * Reads all applications.
   *
   * <p>Route: {@code GET /me/api/application}
   */
  public Listing<Application> list() {
    return calls.list(
        Request.get("/me/api/application"),
        id -> Request.get("/me/api/application/{applicationId}", id),
        Application::from);
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
  public Application one(String nameOrId) {
    List<Application> all = list().items();
    return all.stream()
        .filter(application -> Long.toString(application.id()).equals(nameOrId))
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
    calls.send(Request.delete("/me/api/application/{applicationId}", one(nameOrId).id()));
  }

  private static Application named(List<Application> all, String name) {
    List<Application> matches =
        all.stream().filter(application -> application.name().equals(name)).toList();
    return switch (matches.size()) {
      case 1 -> matches.get(0);
      case 0 ->
          throw new UnknownNameException(
              "application",
              name,
              all.stream().map(each -> each.name() + " (" + each.id() + ")").toList());
      default ->
          throw new AmbiguousNameException(
              "applications",
              name,
              "ids",
              matches.stream().map(each -> Long.toString(each.id())).toList());
    };
  }
}
