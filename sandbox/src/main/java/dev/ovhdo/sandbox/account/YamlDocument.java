package dev.ovhdo.sandbox.account;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Parses YAML to nodes, which contain their line, unlike the tree of Jackson. */
final class YamlDocument {
  /** The whole text in one buffer: SnakeYAML Engine 3.0.1 fails on an emoji between two buffers. */
  private static LoadSettings settings(String text) {
    return LoadSettings.builder()
        .setSchema(new CoreSchema())
        .setAllowNonScalarKeys(true)
        .setBufferSize(text.length() + 1)
        .build();
  }

  private YamlDocument() {}

  /**
   * Returns the root node of the single document in a text; an empty mapping if the text has no
   * document.
   *
   * @throws InvalidLineException if the text is not YAML, has several documents, or has aliases
   */
  static Node parse(String text) {
    try {
      requireSupported(new Parse(settings(text)).parseString(text));
      return new Compose(settings(text))
          .composeString(text)
          .orElseGet(() -> new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK));
    } catch (MarkedYamlEngineException e) {
      // An unexpected end of the text is reported after the last line.
      long line = Math.min(line(e.getProblemMark()), Math.max(1, text.lines().count()));
      throw new InvalidLineException((int) line, "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new InvalidLineException(0, "not YAML: " + e.getMessage());
    }
  }

  /** Checks the events, because a composed node no longer shows where an alias was written. */
  private static void requireSupported(Iterable<Event> events) {
    int documents = 0;
    for (Event event : events) {
      if (event instanceof AliasEvent alias) {
        throw new InvalidLineException(
            line(event.getStartMark()),
            "account files do not support aliases: repeat the value of \""
                + alias.getAlias().getValue()
                + "\"");
      }
      if (event instanceof DocumentStartEvent && ++documents > 1) {
        throw new InvalidLineException(
            line(event.getStartMark()),
            "an account file contains one document only, and a second document begins here");
      }
    }
  }

  /** Returns the line of a node, from 1. */
  static int line(Node node) {
    return line(node.getStartMark());
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(0) + 1;
  }

  /** Returns whether a node is the value null: {@code null}, {@code ~} or empty. */
  static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  /** Returns a description of a node for messages, such as {@code a list}. */
  static String describe(Node node) {
    if (node instanceof ScalarNode scalar) {
      return isNull(node) ? "nothing" : "\"" + scalar.getValue() + "\"";
    }
    return node instanceof MappingNode ? "a set of properties" : "a list";
  }
}
