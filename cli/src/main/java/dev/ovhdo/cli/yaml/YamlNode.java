package dev.ovhdo.cli.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A value of a YAML or JSON file with its line: a map, a list, a scalar or null. Scalars are kept
 * as the text of the file, so that {@code 1.10} stays {@code 1.10}. Immutable.
 */
public final class YamlNode {
  /** Deeper nesting is an error, so that no file can exhaust the stack. */
  private static final int MAXIMUM_DEPTH = 100;

  /** The whole text in one buffer: SnakeYAML Engine 3.0.1 fails on an emoji between two buffers. */
  private static LoadSettings settings(String text) {
    return LoadSettings.builder()
        .setCodePointLimit(Integer.MAX_VALUE)
        .setBufferSize(text.length() + 1)
        .build();
  }

  private static final Set<String> NULL_TEXTS = Set.of("", "~", "null", "Null", "NULL");

  private static final Pattern STEP = Pattern.compile("\\[(?<index>\\d+)]|[^.\\[]+");

  private enum Kind {
    MAP,
    LIST,
    SCALAR,
    NULL
  }

  private final Kind kind;
  private final int line;
  private final String text;
  private final Map<String, YamlNode> properties;
  private final List<YamlNode> items;

  private YamlNode(
      Kind kind, int line, String text, Map<String, YamlNode> properties, List<YamlNode> items) {
    this.kind = kind;
    this.line = line;
    this.text = text;
    this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    this.items = List.copyOf(items);
  }

  /**
   * Parses YAML, and so JSON. An empty text is null.
   *
   * @throws YamlSyntaxException if the text is not valid, has a name twice in one map, aliases,
   *     names that are not scalars, or more than one document
   */
  public static YamlNode parse(String text) {
    try {
      Parser parser = new Parser(new Parse(settings(text)).parseString(text).iterator());
      return parser.stream();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      String context = e.getContext() == null ? "" : e.getContext() + "; ";
      throw new YamlSyntaxException(line, context + e.getProblem());
    } catch (YamlEngineException e) {
      throw new YamlSyntaxException(
          1, String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable"));
    }
  }

  /** Returns the number of the line, from 1: of the name of a property, else of the value. */
  public int line() {
    return line;
  }

  /** Returns whether this is a map. */
  public boolean isMap() {
    return kind == Kind.MAP;
  }

  /** Returns whether this is a list. */
  public boolean isList() {
    return kind == Kind.LIST;
  }

  /** Returns whether this is a scalar other than null. */
  public boolean isScalar() {
    return kind == Kind.SCALAR;
  }

  /** Returns whether this is null, which includes a missing value. */
  public boolean isNull() {
    return kind == Kind.NULL;
  }

  /** Returns the text of a scalar as in the file; empty for other values. */
  public String text() {
    return text;
  }

  /** Returns the items of a list; empty for other values. */
  public List<YamlNode> items() {
    return items;
  }

  /** Returns the properties of a map in the order of the file; empty for other values. */
  public Map<String, YamlNode> properties() {
    return properties;
  }

  /** Returns the value of a property; empty if there is no such property. */
  public Optional<YamlNode> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  /**
   * Returns the number of the line of a value below this one.
   *
   * @param path the path, such as {@code [0].partitioning.layout}; if a part of the path does not
   *     exist, the line is that of the last part that exists
   */
  public int lineOf(String path) {
    YamlNode node = this;
    Matcher steps = STEP.matcher(path);
    while (steps.find()) {
      String index = steps.group("index");
      YamlNode next =
          index == null
              ? node.properties.get(steps.group())
              : Integer.parseInt(index) < node.items.size()
                  ? node.items.get(Integer.parseInt(index))
                  : null;
      if (next == null) {
        return node.line;
      }
      node = next;
    }
    return node.line;
  }

  /** Builds the tree from the events of the YAML library. */
  private static final class Parser {
    private final Iterator<Event> events;

    Parser(Iterator<Event> events) {
      this.events = events;
    }

    YamlNode stream() {
      events.next(); // stream start
      Event start = events.next();
      if (start.getEventId() == Event.ID.StreamEnd) {
        return new YamlNode(Kind.NULL, 1, "", Map.of(), List.of());
      }
      Event first = events.next();
      YamlNode root = node(first, line(first), 0);
      events.next(); // document end
      Event end = events.next();
      if (end.getEventId() != Event.ID.StreamEnd) {
        throw new YamlSyntaxException(line(end), "there is more than one document");
      }
      return root;
    }

    private YamlNode node(Event event, int line, int depth) {
      if (depth > MAXIMUM_DEPTH) {
        throw new YamlSyntaxException(line, "the nesting is too deep");
      } else if (event instanceof MappingStartEvent) {
        return new YamlNode(Kind.MAP, line, "", properties(depth), List.of());
      } else if (event instanceof SequenceStartEvent) {
        return new YamlNode(Kind.LIST, line, "", Map.of(), items(depth));
      } else if (event instanceof ScalarEvent scalar) {
        boolean isNull = scalar.isPlain() && NULL_TEXTS.contains(scalar.getValue());
        return isNull
            ? new YamlNode(Kind.NULL, line, "", Map.of(), List.of())
            : new YamlNode(Kind.SCALAR, line, scalar.getValue(), Map.of(), List.of());
      }
      throw new YamlSyntaxException(line, "aliases are not supported: repeat the value");
    }

    private Map<String, YamlNode> properties(int depth) {
      Map<String, YamlNode> properties = new LinkedHashMap<>();
      for (Event event = events.next();
          !(event instanceof MappingEndEvent);
          event = events.next()) {
        int line = line(event);
        if (!(event instanceof ScalarEvent name)) {
          throw new YamlSyntaxException(line, "a name must be a text");
        }
        YamlNode value = node(events.next(), line, depth + 1);
        if (properties.put(name.getValue(), value) != null) {
          throw new YamlSyntaxException(line, "duplicate \"" + name.getValue() + "\"");
        }
      }
      return properties;
    }

    private List<YamlNode> items(int depth) {
      List<YamlNode> items = new ArrayList<>();
      for (Event event = events.next();
          !(event instanceof SequenceEndEvent);
          event = events.next()) {
        items.add(node(event, line(event), depth + 1));
      }
      return items;
    }

    private static int line(Event event) {
      return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
  }
}
