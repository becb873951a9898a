package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.HardwareRaid;
import dev.ovhdo.api.server.Partition;
import dev.ovhdo.api.server.Partitioning;
import dev.ovhdo.api.server.Storage;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.NearestNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a storage layout from a YAML or JSON file in the format of the API: the list of {@code
 * storage}, with or without this name around it, or its only item. All problems are reported
 * together, each with its line.
 */
final class StorageFile {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*(MiB|GiB|TiB)?");

  private final String file;
  private final LinedYaml yaml;
  private final List<String> problems = new ArrayList<>();

  private StorageFile(String file, LinedYaml yaml) {
    this.file = file;
    this.yaml = yaml;
  }

  /**
   * Reads a file.
   *
   * @param file the name of the file in messages
   * @throws CommandException if the file is invalid
   */
  static List<Storage> read(String file, String text) {
    return new StorageFile(file, LinedYaml.read(file, text)).storage();
  }

  private List<Storage> storage() {
    JsonNode tree = yaml.tree();
    String root = "";
    if (tree.isObject() && tree.has("storage")) {
      checkProperties(tree, "", "a storage file", "storage");
      tree = tree.path("storage");
      root = "storage";
    }
    List<Storage> all = new ArrayList<>();
    if (tree.isArray()) {
      for (int i = 0; i < tree.size(); i++) {
        all.add(group(tree.get(i), root + "[" + i + "]"));
      }
    } else {
      all.add(group(tree, root));
    }
    if (problems.isEmpty()) {
      String before = root;
      boolean isList = tree.isArray();
      Storage.problems(all)
          .forEach(
              problem ->
                  addProblem(
                      before
                          + (isList
                              ? problem.path()
                              : problem.path().replaceFirst("\\[0]\\.?", "")),
                      problem.message()));
    }
    if (!problems.isEmpty()) {
      throw new CommandException(ExitCode.USAGE, String.join("\n", problems));
    }
    return all;
  }

  private Storage group(JsonNode node, String path) {
    checkProperties(node, path, "a storage", "diskGroupId", "hardwareRaid", "partitioning");
    Integer group = number(node, path, "diskGroupId");
    List<HardwareRaid> raids = new ArrayList<>();
    JsonNode hardware = node.path("hardwareRaid");
    for (int i = 0; i < list(hardware, join(path, "hardwareRaid")); i++) {
      raids.add(hardwareRaid(hardware.get(i), join(path, "hardwareRaid") + "[" + i + "]"));
    }
    return new Storage(
        group == null ? null : Long.valueOf(group),
        raids,
        node.has("partitioning")
            ? partitioning(node.path("partitioning"), join(path, "partitioning"))
            : null);
  }

  private HardwareRaid hardwareRaid(JsonNode node, String path) {
    checkProperties(node, path, "a hardware RAID", "arrays", "disks", "raidLevel", "spares");
    return new HardwareRaid(
        number(node, path, "raidLevel"),
        number(node, path, "disks"),
        number(node, path, "arrays"),
        number(node, path, "spares"));
  }

  private Partitioning partitioning(JsonNode node, String path) {
    checkProperties(node, path, "a partitioning", "disks", "layout", "schemeName");
    List<Partition> layout = new ArrayList<>();
    JsonNode partitions = node.path("layout");
    for (int i = 0; i < list(partitions, join(path, "layout")); i++) {
      layout.add(partition(partitions.get(i), join(path, "layout") + "[" + i + "]"));
    }
    return new Partitioning(
        number(node, path, "disks"), text(node, path, "schemeName", null), layout);
  }

  private Partition partition(JsonNode node, String path) {
    checkProperties(
        node, path, "a partition", "extras", "fileSystem", "mountPoint", "raidLevel", "size");
    JsonNode extras = node.path("extras");
    String more = join(path, "extras");
    if (node.has("extras")) {
      checkProperties(extras, more, "extras", "lv", "zp");
    }
    return new Partition(
        String.valueOf(text(node, path, "fileSystem", "")),
        String.valueOf(text(node, path, "mountPoint", "")),
        size(node, path),
        number(node, path, "raidLevel"),
        extraName(extras, more, "lv"),
        extraName(extras, more, "zp"));
  }

  private @Nullable String extraName(JsonNode extras, String path, String kind) {
    if (!extras.has(kind)) {
      return null;
    }
    checkProperties(extras.path(kind), join(path, kind), kind, "name");
    return text(extras.path(kind), join(path, kind), "name", null);
  }

  private long size(JsonNode node, String path) {
    String given = node.path("size").asString("0").strip();
    Matcher parts = SIZE.matcher(given);
    if (!parts.matches()) {
      addProblem(
          join(path, "size"),
          "size must be a number of MiB, or a text such as 512MiB, 20GiB or 1TiB, not "
              + given
              + "; 0 fills the disk");
      return 0;
    }
    long count = Long.parseLong(parts.group(1));
    return switch (parts.group(2) == null ? "MiB" : parts.group(2)) {
      case "GiB" -> count * 1_024;
      case "TiB" -> count * 1_024 * 1_024;
      default -> count;
    };
  }

  private @Nullable Integer number(JsonNode node, String path, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    String digits = value.asString("");
    if (!digits.matches("-?\\d{1,9}")) {
      addProblem(join(path, name), name + " must be a whole number");
      return null;
    }
    return Integer.valueOf(digits);
  }

  /**
   * Returns a text; if it is missing, returns {@code otherwise}, and reports a problem unless that
   * is null.
   */
  private @Nullable String text(
      JsonNode node, String path, String name, @Nullable String otherwise) {
    JsonNode value = node.path(name);
    if (value.isValueNode() && !value.isNull() && !value.isMissingNode()) {
      return value.asString();
    }
    if (otherwise != null) {
      addProblem(path, "a partition needs a " + name);
    } else if (value.isContainer()) {
      addProblem(join(path, name), name + " must be a text");
    }
    return otherwise;
  }

  /** Returns the number of items; 0 for a missing list. */
  private int list(JsonNode node, String path) {
    if (!node.isMissingNode() && !node.isNull() && !node.isArray()) {
      addProblem(path, "this must be a list");
    }
    return node.isArray() ? node.size() : 0;
  }

  private void checkProperties(JsonNode node, String path, String what, String... names) {
    if (!node.isObject()) {
      addProblem(path, what + " must be a map with the properties " + String.join(", ", names));
      return;
    }
    for (String name : node.propertyNames()) {
      if (!List.of(names).contains(name)) {
        addProblem(
            join(path, name), what + " has no property \"" + name + "\"" + suggestion(name, names));
      }
    }
  }

  private static String suggestion(String name, String... names) {
    List<String> near =
        List.of(names).stream()
            .filter(
                each ->
                    !NearestNames.of(
                            name.toLowerCase(Locale.ROOT), List.of(each.toLowerCase(Locale.ROOT)))
                        .isEmpty())
            .toList();
    return near.isEmpty()
        ? "; known: " + String.join(", ", names)
        : "; did you mean " + String.join(" or ", near) + "?";
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private void addProblem(String path, String complaint) {
    problems.add(file + ", line " + yaml.line(path) + ": " + complaint);
  }
}
