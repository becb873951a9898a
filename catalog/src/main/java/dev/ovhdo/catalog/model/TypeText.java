package dev.ovhdo.catalog.model;

import java.util.regex.Pattern;

/** Parses the text of types. */
final class TypeText {
  private static final String MAP = "map[string]";
  private static final String LIST = "[]";
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.\\-]*");

  private TypeText() {}

  static Type parse(String text) {
    if (text.startsWith(MAP)) {
      return new Type.MapOf(parse(text.substring(MAP.length())));
    }
    if (text.endsWith(LIST)) {
      return new Type.ListOf(parse(text.substring(0, text.length() - LIST.length())));
    }
    if (text.startsWith("(") && text.endsWith(")")) {
      return parse(text.substring(1, text.length() - 1));
    }
    if (!NAME.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a type: " + text);
    }
    return Scalar.find(text).<Type>map(scalar -> scalar).orElseGet(() -> new Type.Named(text));
  }
}
