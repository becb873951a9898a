package dev.ovhdo.catalog.model;

/**
 * The type of a value: a {@link Scalar}, the name of a {@link Definition} of the same family, a
 * list, or a map from text.
 *
 * <p>The text of a type is, for example, {@code long}, {@code vps.Task}, {@code vps.Task[]} or
 * {@code map[string]vps.Task}. Brackets bind more tightly than {@code map}: {@code
 * map[string]long[]} is a map of lists; a list of maps is {@code (map[string]long)[]}.
 */
public sealed interface Type permits Scalar, Type.Named, Type.ListOf, Type.MapOf {

  /** Returns the text, which {@link #parse} can read. */
  String text();

  /**
   * Parses the text of a type.
   *
   * @throws IllegalArgumentException if the text is not a type
   */
  static Type parse(String text) {
    return TypeText.parse(text);
  }

  /**
   * A model or an enumeration of the same family.
   *
   * @param name the name, such as {@code vps.Task}
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
   * A map from text: an object whose property names are not defined.
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
