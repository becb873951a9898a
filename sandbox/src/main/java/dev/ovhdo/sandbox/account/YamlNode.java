package dev.ovhdo.sandbox.account;

import java.util.List;
import java.util.Map;

/** A node of a YAML document with its line, from 1. */
sealed interface YamlNode {

  int line();

  /** Returns a description for messages, such as {@code a list}. */
  String kind();

  enum ScalarKind {
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL
  }

  record Scalar(int line, String text, ScalarKind type) implements YamlNode {

    @Override
    public String kind() {
      return type == ScalarKind.NULL ? "nothing" : "\"" + text + "\"";
    }
  }

  record Sequence(int line, List<YamlNode> items) implements YamlNode {

    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  record Property(int line, YamlNode value) {}

  record Mapping(int line, Map<String, Property> properties) implements YamlNode {

    @Override
    public String kind() {
      return "a set of properties";
    }
  }
}
