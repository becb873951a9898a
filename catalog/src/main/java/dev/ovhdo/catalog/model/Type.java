package dev.ovhdo.catalog.model;

/**
 * The type of a value: a {@link Scalar}, the name of a {@link Definition} of the same family, a
 * list, or a map from text.
 *
 * <p>As text: {@code long}, {@code vps.Task}, {@code vps.Task[]}, {@code map[string]vps.Task}. A
 * bracket pair binds more tightly than {@code map}: {@code map[string]long[]} is a map of lists; a
 * list of maps is {@code (map[string]long)[]}.
 */
public sealed interface Type permits Scalar, Type.Named, Type.ListOf, Type.MapOf {

  /** Returns the text, which {@link #parse} reads back. */
  String text();

  /**
   * Reads the text of a type.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Type parse(String text) {
    return TypeText.parse(text);
  }

  /**
   * A model or an enumeration of the same family.
   *
   * @param name such as {@code vps.Task}
   */
  record Named(String name) implements Type {
    @Override
    public String text() {
      return name;
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /**
   * A list.
   *
   * @param item the type of each item
   */
  record ListOf(Type item) implements Type {
    @Override
    public String text() {
      return (item instanceof MapOf ? "(" + item.text() + ")" : item.text()) + "[]";
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /**
   * An object whose properties' names are not known beforehand.
   *
   * @param value the type of each value
   */
  record MapOf(Type value) implements Type {
    @Override
    public String text() {
      return "map[string]" + value.text();
    }

    @Override
    public String toString() {
      return text();
    }
  }
}
