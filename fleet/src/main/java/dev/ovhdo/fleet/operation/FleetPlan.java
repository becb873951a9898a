package dev.ovhdo.fleet.operation;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.fleet.model.MaintenanceWindow;
import dev.ovhdo.fleet.model.Pace;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a fleet does: operations and checks, in their order, on each target. Immutable.
 *
 * @param name the name of the fleet: letters, digits, dots, hyphens and underscores
 * @param targets the names of the machines, each once
 * @param operations the operations, and the checks between them
 * @param pace how many targets start at a time
 */
public record FleetPlan(String name, List<String> targets, List<Step> operations, Pace pace) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

  /** Checks the components and copies the lists. */
  public FleetPlan {
    Objects.requireNonNull(pace, "pace");
    targets = List.copyOf(targets);
    operations = List.copyOf(operations);
    requireName(name);
    if (targets.isEmpty()) {
      throw new InvalidInputException("the fleet " + name + " has no targets");
    }
    if (operations(operations).isEmpty()) {
      throw new InvalidInputException("the fleet " + name + " has no operation");
    }
    if (operations(operations).stream().map(Operation::kind).distinct().count() > 1) {
      throw new InvalidInputException(
          "the operations of the fleet " + name + " are for VPSes and for servers");
    }
    Set<String> seen = new HashSet<>();
    for (String target : targets) {
      if (!seen.add(target)) {
        throw new InvalidInputException(
            "the target " + target + " is in the fleet " + name + " twice");
      }
    }
  }

  /**
   * Checks the name of a fleet.
   *
   * @throws InvalidInputException if the name is invalid
   */
  public static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new InvalidInputException(
          "\"%s\" is not the name of a fleet: use up to 60 letters, digits, dots, hyphens and underscores"
              .formatted(name));
    }
  }

  private static List<Operation> operations(List<Step> steps) {
    return steps.stream().filter(Operation.class::isInstance).map(Operation.class::cast).toList();
  }

  /** Returns the first operation. */
  public Operation firstOperation() {
    return operations(operations).get(0);
  }

  /** Returns whether an operation destroys data. */
  public boolean losesData() {
    return losesDataBefore(operations.size());
  }

  /** Returns whether one of the first steps destroys data. */
  public boolean losesDataBefore(int step) {
    return operations.subList(0, step).stream().anyMatch(Step::losesData);
  }

  /** Returns whether a check needs a client for SSH. */
  public boolean needsSsh() {
    return operations.stream().anyMatch(step -> step instanceof Check check && check.needsSsh());
  }

  /** Returns the JSON of operations and pace, without the targets. */
  public String toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("operations", Operations.toJson(operations));
    ObjectNode paceJson = json.putObject("pace");
    paceJson
        .put("concurrency", pace.concurrency())
        .put("canaries", pace.canaries())
        .put("batchSize", pace.batchSize())
        .put("batchPauseMillis", pace.batchPause().toMillis())
        .put("stopAfterFailures", pace.stopAfterFailures())
        .put("stopAfterPercent", pace.stopAfterPercent());
    ArrayNode windows = paceJson.putArray("windows");
    pace.windows().forEach(window -> windows.add(window.toString()));
    return json.toString();
  }

  /** Returns the plan of a JSON object and its targets. */
  public static FleetPlan ofJson(String name, List<String> targets, JsonNode json) {
    JsonNode pace = json.path("pace");
    return new FleetPlan(
        name,
        targets,
        Operations.ofJson(json.path("operations")),
        new Pace(
            pace.path("concurrency").asInt(),
            pace.path("canaries").asInt(),
            pace.path("batchSize").asInt(),
            Duration.ofMillis(pace.path("batchPauseMillis").asLong()),
            pace.path("stopAfterFailures").asInt(),
            pace.path("stopAfterPercent").asInt(),
            pace.path("windows")
                .valueStream()
                .map(window -> MaintenanceWindow.parse(window.asString(), ZoneOffset.UTC))
                .toList()));
  }
}
