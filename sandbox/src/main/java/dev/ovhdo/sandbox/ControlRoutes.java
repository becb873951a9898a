package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.console.ConsolePage;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.rights.NameStyle;
import dev.ovhdo.sandbox.rights.RightsRecorder;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The routes with which a program of any language controls the sandbox. No path of OVHcloud begins
 * with their path. They need no signature. A web page of another site cannot call them: the server
 * refuses other host names, a browser sends {@code Origin} with the page's own address, and {@code
 * POST} needs a content type that a browser does not send to another site.
 */
final class ControlRoutes {
  static final String PATH = "/_sandbox";

  private static final Pattern SNAPSHOT =
      Pattern.compile("/snapshots/([A-Za-z0-9._-]{1,64})(/restore)?");

  /** One hundred years. */
  private static final double MAX_SECONDS = 3_153_600_000.0;

  private final SandboxControl control;
  private final SandboxDescription description;
  private final Journal journal;
  private final Faults faults;
  private final RightsRecorder rights;
  private final Overview overview;
  private final Map<String, Snapshot> snapshots = new ConcurrentSkipListMap<>();

  ControlRoutes(
      SandboxControl control,
      SandboxDescription description,
      RequestDispatcher dispatcher,
      RightsRecorder rights,
      Overview overview) {
    this.control = control;
    this.description = description;
    this.journal = dispatcher.journal();
    this.faults = dispatcher.faults();
    this.rights = rights;
    this.overview = overview;
  }

  /** Returns whether a request is for these routes. A browser at the root is led to the page. */
  static boolean matches(HttpRequest request) {
    String path = request.path();
    return path.equals(PATH)
        || path.startsWith(PATH + "/")
        || (path.equals("/") && isOfBrowser(request));
  }

  private static boolean isOfBrowser(HttpRequest request) {
    return request.method().equals("GET")
        && request.header("Accept").orElse("").contains("text/html");
  }

  HttpResponse handle(HttpRequest request) {
    try {
      return result(request);
    } catch (ApiError refusal) {
      return protectedFromSites(refusal.toResponse());
    }
  }

  private HttpResponse result(HttpRequest request) {
    requireSameSite(request);
    if (isOfBrowser(request) && List.of("/", PATH).contains(request.path())) {
      return HttpResponse.seeOther(PATH + "/");
    }
    String path = request.path().substring(PATH.length());
    // The server sends no body to HEAD.
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    Optional<HttpResponse> page = method.equals("GET") ? ConsolePage.find(path) : Optional.empty();
    if (page.isPresent()) {
      return protectedFromSites(page.get());
    }
    return protectedFromSites(HttpResponse.json(200, json(request, method, path)));
  }

  /** A page of another site can embed no response, and a browser keeps none. */
  private static HttpResponse protectedFromSites(HttpResponse response) {
    return response
        .withHeader("Cache-Control", "no-store")
        .withHeader("Cross-Origin-Resource-Policy", "same-origin")
        .withHeader("X-Content-Type-Options", "nosniff");
  }

  private JsonNode json(HttpRequest request, String method, String path) {
    return switch (method + " " + path) {
      case "GET " -> state(request);
      case "GET /overview" -> overview(request);
      case "POST /reset" -> reset();
      case "POST /advance" -> advance(body(request));
      case "PUT /time" -> time(body(request));
      case "GET /snapshots" -> Json.strings(snapshots.keySet());
      case "GET /faults" -> Json.strings(faults.rules());
      case "POST /faults" -> addFault(body(request));
      case "DELETE /faults" -> removeFaults(request);
      case "GET /journal" -> calls();
      case "DELETE /journal" -> done(journal::clear);
      case "GET /rights" -> rights.rights(style(request)).toJson();
      case "DELETE /rights" -> done(rights::clear);
      default -> item(method, path);
    };
  }

  private JsonNode item(String method, String path) {
    if (method.equals("GET") && path.startsWith("/journal/")) {
      return overview.call(path.substring("/journal/".length()));
    }
    if (method.equals("GET") && path.startsWith("/zones/")) {
      return overview.zone(path.substring("/zones/".length()));
    }
    return snapshot(method, path);
  }

  private static void requireSameSite(HttpRequest request) {
    Optional<String> origin = request.header("Origin");
    if (origin.isPresent() && !origin.get().equals(request.origin())) {
      throw ApiError.ofStatus(
          403, "Client::Forbidden", "The control routes refuse pages of the site " + origin.get());
    }
    // A browser sends no origin with a read by <script> or <img>, but says where the read comes
    // from.
    String site = request.header("Sec-Fetch-Site").orElse("none");
    boolean isNavigation = request.header("Sec-Fetch-Mode").orElse("").equals("navigate");
    if (!isNavigation && (site.equals("cross-site") || site.equals("same-site"))) {
      throw ApiError.ofStatus(
          403, "Client::Forbidden", "The control routes refuse pages of another site");
    }
    String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (request.method().equals("POST") && !type.startsWith("application/json")) {
      throw ApiError.ofStatus(
          415,
          "Client::UnsupportedMediaType",
          "POST to a control route needs the header Content-Type: application/json");
    }
  }

  private static JsonNode done(Runnable action) {
    action.run();
    return Json.nullNode();
  }

  private ObjectNode state(HttpRequest request) {
    ObjectNode json = description.toJson(request.origin());
    json.setAll(time());
    return json;
  }

  private ObjectNode overview(HttpRequest request) {
    String from = request.queryParameters().getOrDefault("from", "0");
    if (!from.matches("\\d{1,18}")) {
      throw ApiError.badRequest("[from] must be the number of a call, not " + from);
    }
    ObjectNode json = Json.object().put("endpoint", request.origin() + "/1.0");
    overview.addTo(json, Long.parseLong(from));
    json.setAll(time());
    json.set("faults", Json.strings(faults.rules()));
    json.set("snapshots", Json.strings(snapshots.keySet()));
    return json;
  }

  private ObjectNode time() {
    return Json.object()
        .put("time", control.clock().instant().toString())
        .put("stopped", control.clock().isStopped())
        .put("runningTasks", control.runningTasks());
  }

  private JsonNode reset() {
    control.reset();
    return time();
  }

  private JsonNode advance(ObjectNode body) {
    JsonNode seconds = body.get("seconds");
    if (seconds != null && seconds.isNumber()) {
      double value = seconds.asDouble();
      if (!(value >= 0 && value <= MAX_SECONDS)) {
        throw ApiError.badRequest("[seconds] must be between 0 and 3153600000, not " + seconds);
      }
      control.advance(duration(value));
      return time();
    }
    JsonNode untilIdle = body.get("untilIdle");
    if (untilIdle != null && untilIdle.isBoolean() && untilIdle.asBoolean()) {
      control.advanceUntilIdle();
      return time();
    }
    throw ApiError.badRequest("The body must be {\"seconds\": NUMBER} or {\"untilIdle\": true}");
  }

  private static Duration duration(double seconds) {
    try {
      return Duration.ofMillis(Math.round(seconds * 1000));
    } catch (ArithmeticException | DateTimeException e) {
      throw ApiError.badRequest("[seconds] is too large: " + seconds);
    }
  }

  private JsonNode time(ObjectNode body) {
    JsonNode stopped = body.get("stopped");
    if (stopped == null || !stopped.isBoolean()) {
      throw ApiError.badRequest("The body must be {\"stopped\": true} or {\"stopped\": false}");
    }
    control.clock().setStopped(stopped.asBoolean());
    return time();
  }

  private JsonNode addFault(ObjectNode body) {
    JsonNode rule = body.get("fault");
    if (rule == null || !rule.isString()) {
      throw ApiError.badRequest(
          "The body must be {\"fault\": \"RULE\"}, with a rule such as POST /vps/*: status 500 once");
    }
    try {
      faults.next(Fault.parse(rule.asString()));
    } catch (IllegalArgumentException e) {
      throw ApiError.badRequest(String.valueOf(e.getMessage()));
    }
    return Json.strings(faults.rules());
  }

  private JsonNode removeFaults(HttpRequest request) {
    String rule = request.queryParameters().get("fault");
    if (rule == null) {
      return done(faults::clear);
    }
    if (!faults.remove(rule)) {
      throw ApiError.notFound("There is no fault " + rule);
    }
    return Json.strings(faults.rules());
  }

  private JsonNode calls() {
    ArrayNode all = Json.MAPPER.createArrayNode();
    journal
        .calls()
        .forEach(
            call ->
                all.addObject()
                    .put("method", call.method())
                    .put("path", call.path())
                    .put("query", call.query())
                    .put("body", call.body())
                    .put("status", call.status()));
    return all;
  }

  private static NameStyle style(HttpRequest request) {
    String text = request.queryParameters().getOrDefault("wildcards", NameStyle.WILDCARD.text());
    return NameStyle.find(text)
        .orElseThrow(() -> ApiError.badRequest("[wildcards] must be names or none, not " + text));
  }

  private JsonNode snapshot(String method, String path) {
    Matcher matcher = SNAPSHOT.matcher(path);
    if (!matcher.matches()) {
      throw ApiError.noSuchRoute();
    }
    String name = matcher.group(1);
    boolean isRestore = matcher.group(2) != null;
    if (!isRestore && method.equals("PUT")) {
      snapshots.put(name, control.snapshot());
      return Json.nullNode();
    }
    Snapshot known = snapshots.get(name);
    if (known == null) {
      throw ApiError.notFound("There is no snapshot " + name);
    }
    if (isRestore && method.equals("POST")) {
      known.restore();
      return time();
    }
    if (!isRestore && method.equals("DELETE")) {
      snapshots.remove(name);
      return Json.nullNode();
    }
    throw ApiError.noSuchMethod(method);
  }

  private static ObjectNode body(HttpRequest request) {
    try {
      JsonNode body = Json.MAPPER.readTree(request.body());
      if (body instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      // The same refusal as for another JSON value.
    }
    throw ApiError.badRequest("The body must be a JSON object");
  }
}
