package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.DesiredZone;
import dev.ovhdo.api.dns.RecordSet;
import dev.ovhdo.api.dns.RecordType;
import dev.ovhdo.api.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads and writes a zone in octoDNS's YAML format: a mapping from names to one record set or a
 * list of record sets. A value is text as in a zone file, or a mapping with octoDNS's properties.
 */
final class ZoneYaml {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

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
   * @throws InvalidInputException if the text is not a zone in this format
   */
  static DesiredZone parse(String text, String zone) {
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new InvalidInputException("Invalid YAML: " + parserMessage(e), e);
    }
    if (!root.isObject()) {
      throw new InvalidInputException("The YAML must be a mapping from names to records");
    }
    List<RecordSet> sets = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      String name = entry.getKey().isEmpty() ? "@" : entry.getKey();
      JsonNode records = entry.getValue();
      if (records.isArray()) {
        records.forEach(record -> sets.add(set(name, record)));
      } else {
        sets.add(set(name, records));
      }
    }
    return DesiredZone.of(zone, sets);
  }

  /** Removes the excerpt of the document from the parser's message. */
  private static String parserMessage(JacksonException e) {
    String sentences =
        String.join(
            "; ",
            e.getOriginalMessage()
                .lines()
                .filter(line -> !line.startsWith(" "))
                .map(String::strip)
                .toList());
    return e.getLocation() == null
        ? sentences
        : "line " + e.getLocation().getLineNr() + ": " + sentences;
  }

  private static RecordSet set(String name, JsonNode record) {
    if (!record.isObject()) {
      throw invalid(name, "must be a mapping with a type and values");
    }
    for (String key : record.propertyNames()) {
      if (!KEYS.contains(key)) {
        throw invalid(
            name,
            "has the unknown property '" + key + "'; allowed are type, ttl, value and values");
      }
    }
    String type = record.path("type").asString("");
    if (type.isEmpty()) {
      throw invalid(name, "has no type");
    }
    JsonNode ttl = record.path("ttl");
    if (!ttl.isMissingNode() && !ttl.isIntegralNumber()) {
      throw invalid(name + " " + type, "has a ttl that is not a number of seconds");
    }
    List<String> values = values(name + " " + type, RecordType.of(type), record);
    return new RecordSet(name, RecordType.of(type), ttl.asLong(0), values);
  }

  private static List<String> values(String where, RecordType type, JsonNode record) {
    if (record.has("value") == record.has("values")) {
      throw invalid(where, "needs either value or values");
    }
    List<JsonNode> nodes = new ArrayList<>();
    JsonNode given = record.has("value") ? record.get("value") : record.get("values");
    if (given.isArray()) {
      given.forEach(nodes::add);
    } else {
      nodes.add(given);
    }
    List<String> values = new ArrayList<>();
    nodes.forEach(node -> values.add(value(where, type, node)));
    return values;
  }

  private static String value(String where, RecordType type, JsonNode node) {
    if (node.isObject()) {
      return valueOfProperties(where, type, node);
    }
    if (!node.isValueNode() || node.isNull()) {
      throw invalid(where, "has a value that is neither text nor properties");
    }
    String text = node.asString();
    // OctoDNS requires each semicolon of a text to be escaped.
    return type.wireType().equals(RecordType.TXT) && !text.startsWith("\"")
        ? text.replace("\\;", ";")
        : text;
  }

  private static String valueOfProperties(String where, RecordType type, JsonNode node) {
    List<String> names = PROPERTIES.get(type.value());
    if (names == null) {
      throw invalid(where, "has a value with properties; this type needs text");
    }
    List<String> words = new ArrayList<>();
    for (String either : names) {
      String word = null;
      for (String name : either.split("\\|", -1)) {
        word = node.has(name) ? node.get(name).asString("") : word;
      }
      if (word == null) {
        throw invalid(where, "has a value without " + either.replace("|", " or "));
      }
      words.add(QUOTED.contains(type + " " + either) ? quoted(word) : word);
    }
    return String.join(" ", words);
  }

  private static String quoted(String word) {
    return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static InvalidInputException invalid(String where, String what) {
    return new InvalidInputException(where + " " + what);
  }
}
