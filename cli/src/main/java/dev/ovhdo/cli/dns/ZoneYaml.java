package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.DesiredZone;
import dev.ovhdo.api.dns.RecordSet;
import dev.ovhdo.api.dns.RecordType;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.cli.yaml.YamlNode;
import dev.ovhdo.cli.yaml.YamlSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes a zone in octoDNS's YAML format: a map from names to one record set or a list of
 * record sets. A value is text as in a zone file, or a map with octoDNS's properties.
 */
final class ZoneYaml {
  private static final Set<String> KEYS = Set.of("type", "ttl", "value", "values", "octodns");

  /** OctoDNS's properties of a value, in the order of a zone file; "a|b" are two accepted names. */
  private static final Map<String, List<String>> PROPERTIES =
      Map.of(
          "MX", List.of("preference|priority", "exchange|value"),
          "SRV", List.of("priority", "weight", "port", "target"),
          "CAA", List.of("flags", "tag", "value"),
          "SSHFP", List.of("algorithm", "fingerprint_type", "fingerprint"),
          "TLSA",
              List.of(
                  "certificate_usage", "selector", "matching_type", "certificate_association_data"),
          "NAPTR", List.of("order", "preference", "flags", "service", "regexp", "replacement"));

  /** The properties that are quoted in a zone file. */
  private static final Set<String> QUOTED =
      Set.of("CAA value", "NAPTR flags", "NAPTR service", "NAPTR regexp");

  /** A text of a single string that has the same meaning without its quotation marks. */
  private static final Pattern PLAIN =
      Pattern.compile("\"([^\"\\\\\\s](?:[^\"\\\\]*[^\"\\\\\\s])?)\"");

  private ZoneYaml() {}

  /** Returns the YAML tree of these sets; {@link #parse} reads it as equal sets. */
  static ObjectNode tree(List<RecordSet> sets) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    for (RecordSet set : sets) {
      ObjectNode record = record(set);
      JsonNode before = root.get(set.name());
      if (before == null) {
        root.set(set.name(), record);
      } else if (before instanceof ArrayNode several) {
        several.add(record);
      } else {
        root.putArray(set.name()).add(before).add(record);
      }
    }
    return root;
  }

  private static ObjectNode record(RecordSet set) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("type", set.type().value());
    if (set.ttl() != null) {
      record.put("ttl", set.ttl());
    }
    List<String> values = set.values().stream().map(value -> text(set.type(), value)).toList();
    if (values.size() == 1) {
      return record.put("value", values.get(0));
    }
    ArrayNode several = record.putArray("values");
    values.forEach(several::add);
    return record;
  }

  /** Removes quotation marks that are not needed, and adds those that protect a backslash. */
  private static String text(RecordType type, String value) {
    if (!type.wireType().equals(RecordType.TXT)) {
      return value;
    }
    Matcher plain = PLAIN.matcher(value);
    if (plain.matches()) {
      return plain.group(1);
    }
    return value.startsWith("\"") || !value.contains("\\") ? value : quoted(value);
  }

  /**
   * Reads a zone.
   *
   * @throws InvalidInputException if the text is not a zone in this format; the message has the
   *     line
   */
  static DesiredZone parse(String text, String zone) {
    YamlNode root;
    try {
      root = YamlNode.parse(text);
    } catch (YamlSyntaxException e) {
      throw new InvalidInputException("Invalid YAML: line " + e.line() + ": " + e.getMessage(), e);
    }
    if (!root.isMap()) {
      throw new InvalidInputException("The YAML must be a map from names to records");
    }
    List<RecordSet> sets = new ArrayList<>();
    root.properties()
        .forEach(
            (key, records) -> {
              String name = key.isEmpty() ? "@" : key;
              List<YamlNode> all = records.isList() ? records.items() : List.of(records);
              all.forEach(record -> sets.add(set(name, record)));
            });
    return DesiredZone.of(zone, sets);
  }

  private static RecordSet set(String name, YamlNode record) {
    if (!record.isMap()) {
      throw invalid(record, name, "must be a map with a type and values");
    }
    record
        .properties()
        .forEach(
            (key, value) -> {
              if (!KEYS.contains(key)) {
                throw invalid(
                    value,
                    name,
                    "has the unknown property '" + key + "'; known: type, ttl, value, values");
              }
            });
    String type = record.property("type").map(YamlNode::text).orElse("");
    if (type.isEmpty()) {
      throw invalid(record, name, "has no type");
    }
    String where = name + " " + type;
    long ttl = record.property("ttl").map(node -> ttl(where, node)).orElse(0L);
    return new RecordSet(
        name, RecordType.of(type), ttl, values(where, RecordType.of(type), record));
  }

  private static long ttl(String where, YamlNode node) {
    if (!node.text().matches("-?\\d{1,18}")) {
      throw invalid(node, where, "has a ttl that is not a number of seconds");
    }
    return Long.parseLong(node.text());
  }

  private static List<String> values(String where, RecordType type, YamlNode record) {
    Optional<YamlNode> single = record.property("value");
    Optional<YamlNode> several = record.property("values");
    if (single.isPresent() == several.isPresent()) {
      throw invalid(record, where, "needs either value or values");
    }
    YamlNode node = single.or(() -> several).orElseThrow();
    return (node.isList() ? node.items() : List.of(node))
        .stream().map(each -> value(where, type, each)).toList();
  }

  private static String value(String where, RecordType type, YamlNode node) {
    if (node.isMap()) {
      return valueOfProperties(where, type, node);
    }
    if (!node.isScalar()) {
      throw invalid(node, where, "has a value that is neither text nor properties");
    }
    String text = node.text();
    // OctoDNS requires each semicolon of a text to be escaped.
    return type.wireType().equals(RecordType.TXT) && !text.startsWith("\"")
        ? text.replace("\\;", ";")
        : text;
  }

  private static String valueOfProperties(String where, RecordType type, YamlNode node) {
    List<String> properties = PROPERTIES.get(type.value());
    if (properties == null) {
      throw invalid(node, where, "has a value with properties; this type needs text");
    }
    List<String> words = new ArrayList<>();
    for (String property : properties) {
      List<String> names = List.of(property.split("\\|", -1));
      String word =
          names.stream()
              .flatMap(name -> node.property(name).stream())
              .map(YamlNode::text)
              .reduce((first, last) -> last)
              .orElseThrow(
                  () -> invalid(node, where, "has a value without " + String.join(" or ", names)));
      words.add(QUOTED.contains(type + " " + property) ? quoted(word) : word);
    }
    return String.join(" ", words);
  }

  private static String quoted(String word) {
    return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static InvalidInputException invalid(YamlNode node, String where, String problem) {
    return new InvalidInputException("line " + node.line() + ": " + where + " " + problem);
  }
}
