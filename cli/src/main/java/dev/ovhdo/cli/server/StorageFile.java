package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.Partition;
import dev.ovhdo.api.server.Partitioning;
import dev.ovhdo.api.server.Storage;
import dev.ovhdo.catalog.text.Suggestions;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.yaml.YamlNode;
import dev.ovhdo.cli.yaml.YamlSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a storage layout from a YAML or JSON file in the format of the API: the list of {@code
 * storage}, with or without this name around it, or its only item. All problems are reported
 * together, each with its line.
 */
final class StorageFile {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*(MiB|GiB|TiB)?");

  private final String file;
  private final List<String> problems = new ArrayList<>();

  private StorageFile(String file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param file the name of the file in messages
   * @throws CommandException if the file is invalid
   */
  static List<Storage> read(String file, String text) {
    return new StorageFile(file).storage(text);
  }

  private List<Storage> storage(String text) {
    YamlNode document = parse(text);
    Optional<YamlNode> storage = document.property("storage");
    if (storage.isPresent()) {
      checkProperties(document, "a storage file", "storage");
    }
    YamlNode root = storage.orElse(document);
    boolean isList = root.isList();
    List<Storage> all = (isList ? root.items() : List.of(root)).stream().map(this::group).toList();
    if (problems.isEmpty()) {
      for (Storage.Problem problem : Storage.problems(all)) {
        String path = problem.path();
        int line = root.lineOf(isList ? path : path.replaceFirst("^\\[0]", ""));
        addProblem(line, problem.message());
      }
    }
    if (!problems.isEmpty()) {
      throw new CommandException(ExitCode.USAGE, String.join("\n", problems));
    }
    return all;
  }

  private YamlNode parse(String text) {
    try {
      return YamlNode.parse(text);
    } catch (YamlSyntaxException e) {
      throw new CommandException(
          ExitCode.USAGE, file + ", line " + e.line() + ": " + e.getMessage(), e);
    }
  }

  private Storage group(YamlNode node) {
    checkProperties(node, "a storage", "diskGroupId", "erase", "hardwareRaid", "partitioning");
    Integer group = number(node, "diskGroupId");
    return new Storage(
        group == null ? null : Long.valueOf(group),
        items(node, "hardwareRaid").stream().map(this::hardwareRaid).toList(),
        node.property("partitioning").map(this::partitioning).orElse(null),
        flag(node, "erase"));
  }

  private Storage.HardwareRaid hardwareRaid(YamlNode node) {
    checkProperties(node, "a hardware RAID", "arrays", "disks", "raidLevel", "spares");
    // As at OVHcloud: an absent level is level 1, and an explicit null is no RAID.
    boolean isLeftOut = !node.properties().containsKey("raidLevel");
    return new Storage.HardwareRaid(
        isLeftOut ? Integer.valueOf(1) : number(node, "raidLevel"),
        number(node, "disks"),
        number(node, "arrays"),
        number(node, "spares"));
  }

  private Partitioning partitioning(YamlNode node) {
    checkProperties(node, "a partitioning", "disks", "layout", "schemeName");
    return new Partitioning(
        number(node, "disks"),
        text(node, "schemeName"),
        items(node, "layout").stream().map(this::partition).toList());
  }

  private Partition partition(YamlNode node) {
    checkProperties(node, "a partition", "extras", "fileSystem", "mountPoint", "raidLevel", "size");
    YamlNode extras = node.properties().get("extras");
    if (extras != null) {
      checkProperties(extras, "extras", "lv", "zp");
    }
    return new Partition(
        requiredText(node, "fileSystem"),
        requiredText(node, "mountPoint"),
        size(node),
        number(node, "raidLevel"),
        extraName(extras, "lv"),
        extraName(extras, "zp"));
  }

  private @Nullable String extraName(@Nullable YamlNode extras, String kind) {
    YamlNode extra = extras == null ? null : extras.properties().get(kind);
    if (extra == null) {
      return null;
    }
    checkProperties(extra, kind, "name");
    return text(extra, "name");
  }

  private long size(YamlNode node) {
    YamlNode value = node.properties().get("size");
    if (value == null || value.isNull()) {
      return 0;
    }
    Matcher parts = SIZE.matcher(value.text().strip());
    if (!parts.matches()) {
      addProblem(
          value.line(),
          "size must be a number of MiB, or a text such as 512MiB, 20GiB or 1TiB, not "
              + value.text().strip()
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

  private @Nullable Integer number(YamlNode node, String name) {
    YamlNode value = node.properties().get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.text().matches("-?\\d{1,9}")) {
      addProblem(value.line(), name + " must be a whole number");
      return null;
    }
    return Integer.valueOf(value.text());
  }

  private @Nullable Boolean flag(YamlNode node, String name) {
    YamlNode value = node.properties().get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isScalar() || !List.of("true", "false").contains(value.text())) {
      addProblem(value.line(), name + " must be true or false");
      return null;
    }
    return Boolean.valueOf(value.text());
  }

  private @Nullable String text(YamlNode node, String name) {
    YamlNode value = node.properties().get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isScalar()) {
      addProblem(value.line(), name + " must be a text");
      return null;
    }
    return value.text();
  }

  private String requiredText(YamlNode node, String name) {
    YamlNode value = node.properties().get(name);
    if (value == null || !value.isScalar()) {
      addProblem(node.line(), "a partition needs a " + name);
      return "";
    }
    return value.text();
  }

  private List<YamlNode> items(YamlNode node, String name) {
    YamlNode list = node.properties().get(name);
    if (list == null || list.isNull()) {
      return List.of();
    }
    if (!list.isList()) {
      addProblem(list.line(), name + " must be a list");
    }
    return list.items();
  }

  private void checkProperties(YamlNode node, String what, String... names) {
    if (!node.isMap()) {
      addProblem(
          node.line(), what + " must be a map with the properties " + String.join(", ", names));
      return;
    }
    node.properties()
        .forEach(
            (name, value) -> {
              if (!List.of(names).contains(name)) {
                addProblem(
                    value.line(),
                    what + " has no property \"" + name + "\"" + suggestion(name, names));
              }
            });
  }

  private static String suggestion(String name, String... names) {
    List<String> near =
        List.of(names).stream()
            .filter(
                each ->
                    !Suggestions.allNearest(
                            name.toLowerCase(Locale.ROOT), List.of(each.toLowerCase(Locale.ROOT)))
                        .isEmpty())
            .toList();
    return near.isEmpty()
        ? "; known: " + String.join(", ", names)
        : "; did you mean " + String.join(" or ", near) + "?";
  }

  private void addProblem(int line, String problem) {
    problems.add(file + ", line " + line + ": " + problem);
  }
}
