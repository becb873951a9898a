package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.cli.output.ShellQuoting;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.transport.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An example {@code ovh-do api} command for a route: all required values, filled with samples. */
final class ExampleCall {
  private final Route route;
  private final SampleValues samples;
  private final Map<String, String> given;

  /**
   * Prepares an example.
   *
   * @param given known values of the path's parameters
   */
  ExampleCall(KnownRoute known, Map<String, String> given) {
    this.route = known.route();
    this.samples = new SampleValues(known.family());
    this.given = given;
  }

  /** Returns the command, quoted for a shell. */
  String command() {
    List<String> words = new ArrayList<>(List.of("ovh-do", "api", route.method().name(), path()));
    if (sendsFieldsInQuery()) {
      for (Parameter query : requiredQuery()) {
        words.addAll(List.of("-f", query.name() + "=" + text(query)));
      }
    }
    Optional<JsonNode> body = samples.body(route.body());
    Optional<List<String>> fields = body.flatMap(FieldArguments::of);
    String pipe = "";
    if (fields.isPresent()) {
      words.addAll(fields.get());
    } else if (body.isPresent()) {
      pipe = "echo " + ShellQuoting.quote(body.get().toString()) + " | ";
      words.addAll(List.of("--input", "-"));
    }
    return pipe + String.join(" ", words.stream().map(ShellQuoting::quote).toList());
  }

  private boolean sendsFieldsInQuery() {
    return route.method() == Method.GET || route.method() == Method.DELETE;
  }

  private List<Parameter> requiredQuery() {
    return route.parameters(Place.QUERY).stream().filter(Parameter::required).toList();
  }

  /** Returns the path with its values, and with the query if fields would become the body. */
  private String path() {
    StringBuilder template = new StringBuilder(route.path());
    List<String> values = new ArrayList<>();
    List<String> segments = route.segments();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (segment.startsWith("{")) {
        values.add(value(segment.substring(1, segment.length() - 1), i));
      }
    }
    if (!sendsFieldsInQuery()) {
      char separator = '?';
      for (Parameter query : requiredQuery()) {
        template
            .append(separator)
            .append(query.name())
            .append("={")
            .append(query.name())
            .append('}');
        values.add(text(query));
        separator = '&';
      }
    }
    return Request.of(HttpMethod.GET, template.toString(), values.toArray()).target();
  }

  private String value(String name, int at) {
    String known = given.get(name);
    // A value such as ".." matches a path parameter, but cannot be sent.
    if (known != null && !known.matches("[.]{0,2}")) {
      return known;
    }
    Parameter parameter = route.parameter(Place.PATH, name).orElseThrow();
    return samples.inPath(name, parameter.type(), literalBefore(at));
  }

  private String literalBefore(int at) {
    List<String> segments = route.segments();
    for (int i = at - 1; i >= 0; i--) {
      if (!segments.get(i).startsWith("{")) {
        return segments.get(i);
      }
    }
    return "some";
  }

  private String text(Parameter parameter) {
    JsonNode value = samples.value(parameter.type(), parameter.name());
    return value.isArray() ? value.path(0).asString() : value.asString();
  }
}
