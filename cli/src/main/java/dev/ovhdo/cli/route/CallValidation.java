package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.check.Call;
import dev.ovhdo.catalog.check.CallCheck;
import dev.ovhdo.catalog.check.Finding;
import dev.ovhdo.catalog.model.Deprecation;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.client.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares a call with the catalogue before it is sent. What OVHcloud would refuse is refused here;
 * what the catalogue does not know is told, and sent all the same.
 */
public final class CallValidation {
  private static final int NEAREST = 3;

  private final Session session;

  /** Tells on standard error what is to be told. */
  public CallValidation(Session session) {
    this.session = session;
  }

  /**
   * Compares a call.
   *
   * @throws CommandException if OVHcloud would refuse it; all that is wrong has been told then
   */
  public void check(Request request) {
    Catalogue catalogue = session.catalogue();
    Method method = Method.valueOf(request.method().name());
    String path = request.path();
    Optional<RouteMatch> match = catalogue.match(method, path);
    if (match.isPresent()) {
      check(request, path, match.get());
    } else {
      session.note(
          UnknownRoute.text(catalogue, method, plain(path), NEAREST, "; it is sent as it is"));
    }
  }

  private void check(Request request, String path, RouteMatch match) {
    Deprecation deprecation = match.known().route().deprecation();
    if (deprecation != null) {
      session.note(match.known() + " is " + DeprecationText.of(deprecation));
    }
    Call call =
        Call.of(match.parameters()).withQuery(query(request, path)).withBody(request.body());
    List<Finding> findings = CallCheck.of(match.known()).check(call);
    findings.forEach(finding -> session.note(finding.message()));
    if (findings.stream().anyMatch(Finding::isError)) {
      throw new CommandException(
          ExitCode.USAGE, "nothing was sent; --no-validate sends it as it is");
    }
  }

  private static String plain(String path) {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  private static List<Map.Entry<String, String>> query(Request request, String path) {
    List<Map.Entry<String, String>> pairs =
        new ArrayList<>(QueryString.parse(path.substring(plain(path).length())));
    request.query().forEach(pair -> pairs.add(Map.entry(pair.name(), pair.value())));
    return pairs;
  }
}
