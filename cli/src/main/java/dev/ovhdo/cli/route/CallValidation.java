package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.check.Call;
import dev.ovhdo.catalog.check.CallCheck;
import dev.ovhdo.catalog.check.Finding;
import dev.ovhdo.catalog.model.Deprecation;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.request.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a request against the catalogue before it is sent. A request that OVHcloud would refuse is
 * not sent. An unknown route or parameter is noted, and the request is sent.
 */
public final class CallValidation {
  private static final int NEAREST = 3;

  private final CommandContext context;

  /** Prints its notes on standard error. */
  public CallValidation(CommandContext context) {
    this.context = context;
  }

  /**
   * Checks a request.
   *
   * @throws CommandException if OVHcloud would refuse the request; all errors are printed before
   */
  public void check(Request request) {
    Catalogue catalogue = context.api().catalogue();
    Method method = Method.valueOf(request.method().name());
    String path = request.path();
    Optional<RouteMatch> match = catalogue.match(method, path);
    if (match.isPresent()) {
      check(request, match.get());
    } else {
      context
          .terminal()
          .note(
              UnknownRouteMessage.text(
                  catalogue, method, path, NEAREST, "; the request is sent without a check"));
    }
  }

  private void check(Request request, RouteMatch match) {
    Deprecation deprecation = match.known().route().deprecation();
    if (deprecation != null) {
      context.terminal().note(match.known() + " is " + DeprecationText.of(deprecation));
    }
    Call call = Call.of(match.parameters()).withQuery(query(request)).withBody(request.body());
    List<Finding> findings = CallCheck.of(match.known()).check(call);
    findings.forEach(finding -> context.terminal().note(finding.message()));
    if (findings.stream().anyMatch(Finding::isError)) {
      throw new CommandException(
          ExitCode.USAGE,
          "nothing was sent; use --no-validate to send the request without a check");
    }
  }

  /** Returns the decoded query parameters; an invalid encoding stays unchanged. */
  private static List<Map.Entry<String, String>> query(Request request) {
    String text = request.target().substring(request.path().length());
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    for (String pair : text.replaceFirst("^\\?", "").split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        pairs.add(Map.entry(decoded(name), decoded(value)));
      }
    }
    return pairs;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
