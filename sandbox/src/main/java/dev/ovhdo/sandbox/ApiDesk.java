package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.auth.Gate;
import dev.ovhdo.sandbox.http.Answer;
import dev.ovhdo.sandbox.http.Call;
import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.route.Parameter;
import dev.ovhdo.sandbox.route.Route;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Router.Match;
import dev.ovhdo.sandbox.route.Visit;
import dev.ovhdo.sandbox.route.Visit.Caller;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes a call through the gate, to its route, and back with an answer. */
final class ApiDesk {
  private final Gate gate;
  private final Router router;
  private final VoidStyle voidStyle;

  ApiDesk(Gate gate, Router router, VoidStyle voidStyle) {
    this.gate = gate;
    this.router = router;
    this.voidStyle = voidStyle;
  }

  /**
   * Answers the call.
   *
   * @param path without the version
   * @throws Refusal where the answer is an error
   */
  Answer answer(Call call, String path, Instant now) {
    Optional<Match> found = router.find(call.method(), path);
    Caller caller = null;
    boolean mustSign = found.map(match -> match.route().authenticated()).orElse(false);
    if (mustSign || (found.isEmpty() && Gate.isSigned(call))) {
      caller = gate.enter(call, path, now);
    }
    Match match = found.orElseThrow(Refusal::noSuchRoute);
    JsonNode result = match.handler().handle(visit(call, match, now, caller));
    return result.isNull() ? nothing(result) : Answer.json(200, result);
  }

  private static Visit visit(Call call, Match match, Instant now, @Nullable Caller caller) {
    return new Visit(
        call,
        match.parameters(),
        query(call, match.route()),
        match.route().body().read(call.body()),
        now,
        caller);
  }

  /** What the route does not know is passed over. */
  private static Map<String, String> query(Call call, Route route) {
    Map<String, String> given = call.query();
    Map<String, String> known = new HashMap<>();
    for (Parameter parameter : route.query()) {
      String value = given.get(parameter.name());
      if (value != null) {
        parameter.check(value);
        known.put(parameter.name(), value);
      }
    }
    return known;
  }

  private Answer nothing(JsonNode result) {
    return switch (voidStyle) {
      case NULL -> Answer.json(200, result);
      case EMPTY -> Answer.empty(200);
      case NO_CONTENT -> Answer.empty(204);
    };
  }
}
