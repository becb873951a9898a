package dev.ovhdo.catalog.check;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.check.Finding.Kind;
import dev.ovhdo.catalog.model.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Checks calls of one route against the catalogue. Thread-safe. */
public final class CallCheck {
  private final KnownRoute known;

  private CallCheck(KnownRoute known) {
    this.known = known;
  }

  /** Returns a check for calls of a route. */
  public static CallCheck of(KnownRoute known) {
    return new CallCheck(known);
  }

  /**
   * Checks a call.
   *
   * @return the findings, in the order of path, query, headers and body; empty if the call is valid
   */
  public List<Finding> check(Call call) {
    Findings findings = new Findings();
    ParameterCheck parameters = new ParameterCheck(known, findings);
    parameters.path(call.path());
    parameters.query(call.query());
    parameters.headers(call.headers());
    JsonNode body = call.body();
    boolean absent = body == null || body.isNull() || body.isMissingNode();
    body(absent ? null : body, findings);
    return findings.list();
  }

  private void body(@Nullable JsonNode given, Findings findings) {
    Body body = known.route().body();
    if (body instanceof Body.Fields fields) {
      // Without a body, the findings are its missing required properties.
      JsonNode parts = given == null ? JsonNodeFactory.instance.objectNode() : given;
      new BodyCheck(known.family(), findings, false).fields(fields.properties(), parts);
    } else if (body instanceof Body.Whole whole) {
      whole(whole, given, findings);
    } else if (given != null) {
      findings.add(Kind.BODY_NOT_EXPECTED, Location.ROOT, null, null, known + " takes no body");
    }
  }

  private void whole(Body.Whole body, @Nullable JsonNode given, Findings findings) {
    if (given == null) {
      findings.add(Kind.BODY_MISSING, Location.ROOT, body.type(), null, known + " needs a body");
      return;
    }
    new BodyCheck(known.family(), findings, true).value(body.type(), Location.ROOT, given);
  }
}
