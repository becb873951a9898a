package dev.ovhdo.fleet.operation;

import dev.ovhdo.api.error.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All operations and checks by name, and their parameters as text and as JSON. */
public final class Operations {
  private static final String OPERATION = "operation";

  /**
   * How a step is made from its parameters.
   *
   * @param required the parameters that must be present
   * @param optional the parameters that may be absent
   * @param create creates the step
   */
  private record Kind(
      Set<String> required, Set<String> optional, Function<Map<String, String>, Step> create) {}

  private static final Map<String, Kind> KINDS =
      new TreeMap<>(
          Map.of(
              VpsRebuild.NAME,
              new Kind(
                  Set.of("image"),
                  Set.of("key"),
                  with -> new VpsRebuild(text(with, "image"), with.get("key"))),
              VpsReboot.NAME,
              new Kind(Set.of(), Set.of(), with -> new VpsReboot()),
              VpsSnapshot.NAME,
              new Kind(
                  Set.of(),
                  Set.of("description"),
                  with -> new VpsSnapshot(text(with, "description"))),
              ServerReinstall.NAME,
              new Kind(
                  Set.of("os"),
                  Set.of("key"),
                  with -> new ServerReinstall(text(with, "os"), with.get("key"))),
              ServerReboot.NAME,
              new Kind(Set.of(), Set.of(), with -> new ServerReboot()),
              SshCheck.NAME,
              check(Set.of(), Set.of(), with -> new SshCheck(CheckTiming.of(with))),
              CommandCheck.NAME,
              check(
                  Set.of("command"),
                  Set.of("user"),
                  with ->
                      new CommandCheck(
                          text(with, "command"), with.get("user"), CheckTiming.of(with))),
              UrlCheck.NAME,
              check(
                  Set.of("url"),
                  Set.of(),
                  with -> new UrlCheck(text(with, "url"), CheckTiming.of(with)))));

  private Operations() {}

  private static Kind check(
      Set<String> required, Set<String> optional, Function<Map<String, String>, Step> create) {
    Set<String> all = new TreeSet<>(optional);
    all.addAll(CheckTiming.PARAMETERS);
    return new Kind(required, all, create);
  }

  /** Returns the names of all operations and checks, sorted. */
  public static List<String> names() {
    return List.copyOf(KINDS.keySet());
  }

  /** Returns the parameters of a step, sorted; empty if the step is unknown. */
  public static List<String> parameters(String operation) {
    Kind kind = KINDS.get(operation);
    if (kind == null) {
      return List.of();
    }
    TreeSet<String> all = new TreeSet<>(kind.required());
    all.addAll(kind.optional());
    return List.copyOf(all);
  }

  /**
   * Creates an operation or a check.
   *
   * @param operation its name
   * @param parameters its parameters by name
   * @throws InvalidInputException if there is no such operation or parameter, or a required
   *     parameter is missing
   */
  public static Step create(String operation, Map<String, String> parameters) {
    Kind kind = KINDS.get(operation);
    if (kind == null) {
      throw new InvalidInputException(
          "\"%s\" is no operation of a fleet. Operations: %s"
              .formatted(operation, String.join(", ", names())));
    }
    for (String name : new TreeSet<>(parameters.keySet())) {
      if (!kind.required().contains(name) && !kind.optional().contains(name)) {
        throw new InvalidInputException(
            "%s has no parameter \"%s\"%s"
                .formatted(
                    operation,
                    name,
                    parameters(operation).isEmpty()
                        ? "; it has no parameters"
                        : ". Parameters: " + String.join(", ", parameters(operation))));
      }
    }
    String missing =
        kind.required().stream()
            .filter(name -> !parameters.containsKey(name))
            .sorted()
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new InvalidInputException(operation + " needs the parameter " + missing);
    }
    return kind.create().apply(parameters);
  }

  /** Returns the JSON of a sequence of steps. */
  public static ArrayNode toJson(List<Step> steps) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Step step : steps) {
      ObjectNode json = array.addObject();
      json.put(OPERATION, step.name());
      step.writeTo(json);
    }
    return array;
  }

  /** Returns the sequence of steps of a JSON array. */
  public static List<Step> ofJson(JsonNode array) {
    return array.valueStream().map(Operations::ofObject).toList();
  }

  private static Step ofObject(JsonNode json) {
    Map<String, String> parameters =
        json.propertyStream()
            .filter(each -> !each.getKey().equals(OPERATION))
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().asString()));
    return create(json.path(OPERATION).asString(), parameters);
  }

  private static String text(Map<String, String> parameters, String name) {
    @Nullable String value = parameters.get(name);
    return value == null ? "" : value;
  }
}
