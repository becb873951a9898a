package dev.ovhdo.cli.fleet;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.DurationConverter;
import dev.ovhdo.cli.context.InputFiles;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.yaml.YamlNode;
import dev.ovhdo.cli.yaml.YamlSyntaxException;
import dev.ovhdo.fleet.model.MaintenanceWindow;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.operation.CheckTiming;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.Operation;
import dev.ovhdo.fleet.operation.Operations;
import dev.ovhdo.fleet.operation.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/** Reads the plan of a fleet from a file and options. */
final class FleetPlanReader {
  private static final String KEYS =
      "name, targets, tags, operations, concurrency, canaries, batch, pause, stop-after, window";

  private final CommandContext context;
  private final FleetPlanArguments arguments;
  private final InputFiles files;
  private final List<String> targets = new ArrayList<>();
  private final List<Step> operations = new ArrayList<>();
  private @Nullable String name;
  private Pace pace = Pace.standard();

  FleetPlanReader(CommandContext context, FleetPlanArguments arguments) {
    this.context = context;
    this.arguments = arguments;
    this.files = new InputFiles(context.environment());
  }

  /**
   * Reads the plan, and finds the machines of the patterns.
   *
   * @throws CommandException if the file or an option is invalid
   */
  FleetPlan read() {
    String file = arguments.file;
    if (file != null) {
      readFile(file);
    }
    readOptions();
    String chosen = name;
    if (chosen == null) {
      throw usage("the plan has no name: give --name, or the key name in the file");
    }
    if (operations.isEmpty()) {
      throw usage(
          "the plan has no operation: give --operation, or the key operations in the file."
              + " Operations: "
              + String.join(", ", Operations.names()));
    }
    FleetPlan.requireName(chosen);
    List<String> machines = new FleetTargets(context, arguments.tags).find(kind(chosen), targets);
    return new FleetPlan(chosen, machines, operations, pace);
  }

  private TaskReference.Kind kind(String chosen) {
    return operations.stream()
        .filter(Operation.class::isInstance)
        .map(step -> ((Operation) step).kind())
        .findFirst()
        .orElseThrow(() -> new InvalidInputException("the fleet " + chosen + " has no operation"));
  }

  private void readFile(String file) {
    YamlNode root;
    try {
      root = YamlNode.parse(new String(files.read(file), StandardCharsets.UTF_8));
    } catch (YamlSyntaxException e) {
      throw new CommandException(
          ExitCode.USAGE,
          "%s: line %s: invalid YAML: %s".formatted(file, e.line(), e.getMessage()),
          e);
    }
    if (!root.isMap()) {
      throw usage(file + ": line " + root.line() + ": expected a map with the keys " + KEYS);
    }
    root.properties()
        .forEach(
            (key, value) -> {
              try {
                readKey(key, value);
              } catch (InvalidInputException | TypeConversionException e) {
                throw new CommandException(
                    ExitCode.USAGE,
                    "%s: line %s: %s".formatted(file, value.line(), e.getMessage()),
                    e);
              }
            });
  }

  private void readKey(String key, YamlNode value) {
    switch (key) {
      case "name" -> name = text(key, value);
      case "targets" -> value.items().forEach(item -> targets.add(text(key, item)));
      case "operations" -> value.items().forEach(item -> operations.add(operation(item)));
      case "concurrency" -> pace = pace.withConcurrency(number(key, value));
      case "canaries" -> pace = pace.withCanaries(number(key, value));
      case "batch" -> pace = pace.withBatches(number(key, value), pace.batchPause());
      case "pause" -> pace = pace.withBatches(pace.batchSize(), duration(text(key, value)));
      case "stop-after" -> pace = stopAfter(text(key, value));
      case "window" -> pace = pace.withWindows(windows(key, value));
      case "tags" ->
          value.properties().forEach((tag, of) -> arguments.tags.add(tag, text(tag, of)));
      default ->
          throw new InvalidInputException("unknown key \"" + key + "\". Keys of a plan: " + KEYS);
    }
    if ((key.equals("targets") || key.equals("operations")) && !value.isList()) {
      throw new InvalidInputException(key + " must be a list");
    }
    if (key.equals("tags") && !value.isMap()) {
      throw new InvalidInputException("tags must be a map, such as {env: production}");
    }
  }

  /** Reads {@code vps reboot}, or a map such as {@code vps rebuild: {image: debian}}. */
  private static Step operation(YamlNode item) {
    if (item.isScalar()) {
      return Operations.create(item.text(), Map.of());
    }
    if (!item.isMap() || item.properties().size() != 1) {
      throw new InvalidInputException(
          "an operation is a name, or a name with its parameters, such as"
              + " \"vps rebuild: {image: debian}\"");
    }
    Map.Entry<String, YamlNode> only = item.properties().entrySet().iterator().next();
    Map<String, String> parameters = new LinkedHashMap<>();
    only.getValue()
        .properties()
        .forEach((key, value) -> parameters.put(key, parameter(key, text(key, value))));
    return Operations.create(only.getKey(), parameters);
  }

  private static String parameter(String key, String text) {
    return CheckTiming.PARAMETERS.contains(key) ? duration(text).toString() : text;
  }

  private void readOptions() {
    if (arguments.name != null) {
      name = arguments.name;
    }
    targets.addAll(arguments.targets);
    String targetFile = arguments.targetFile;
    if (targetFile != null) {
      new String(files.read(targetFile), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(targets::add);
    }
    String operation = arguments.operation;
    if (operation != null) {
      operations.clear();
      operations.add(Operations.create(operation, arguments.parameters));
    } else if (!arguments.parameters.isEmpty()) {
      throw usage("--with needs --operation");
    }
    Integer concurrency = arguments.concurrency;
    if (concurrency != null) {
      pace = pace.withConcurrency(concurrency);
    }
    Integer canaries = arguments.canaries;
    if (canaries != null) {
      pace = pace.withCanaries(canaries);
    }
    Integer batch = arguments.batch;
    if (batch != null) {
      pace = pace.withBatches(batch, pace.batchPause());
    }
    Duration pause = arguments.pause;
    if (pause != null) {
      pace = pace.withBatches(pace.batchSize(), pause);
    }
    String stopAfter = arguments.stopAfter;
    if (stopAfter != null) {
      pace = stopAfter(stopAfter);
    }
    if (!arguments.windows.isEmpty()) {
      pace = pace.withWindows(arguments.windows.stream().map(FleetPlanReader::window).toList());
    }
  }

  /** Reads a window, or a list of windows. */
  private static List<MaintenanceWindow> windows(String key, YamlNode value) {
    return (value.isList() ? value.items() : List.of(value))
        .stream().map(item -> window(text(key, item))).toList();
  }

  private static MaintenanceWindow window(String text) {
    return MaintenanceWindow.parse(text, ZoneId.systemDefault());
  }

  /** Reads a number of failures, or a share such as {@code 10%}. */
  private Pace stopAfter(String text) {
    return text.endsWith("%")
        ? pace.withStopAfterPercent(number("stop-after", text.substring(0, text.length() - 1)))
        : pace.withStopAfterFailures(number("stop-after", text));
  }

  private static Duration duration(String text) {
    return new DurationConverter().convert(text);
  }

  private static int number(String key, YamlNode value) {
    return number(key, text(key, value));
  }

  private static int number(String key, String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new InvalidInputException(key + " must be a number, not \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }

  private static String text(String key, YamlNode value) {
    if (!value.isScalar()) {
      throw new InvalidInputException(key + " must be a text");
    }
    return value.text();
  }

  private static CommandException usage(String message) {
    return new CommandException(ExitCode.USAGE, message);
  }
}
