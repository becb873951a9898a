package dev.ovhdo.catalog.importing;

/**
 * Something that an import could not take over as it was published.
 *
 * @param kind of what kind it is
 * @param where the route or the type, and the part of it
 * @param detail what was found and what became of it
 */
public record Remark(Kind kind, String where, String detail) {

  /** What a remark is about. */
  public enum Kind {
    /** A route that the catalogue cannot hold. */
    ROUTE("Routes left out"),
    /** A parameter that was added, or left out. */
    PARAMETER("Parameters changed"),
    /** A body or an answer of an unusual kind. */
    CONTENT("Unusual bodies and answers"),
    /** A type word or format that nobody knows. */
    TYPE("Unknown types"),
    /** A reference to nothing, or to itself. */
    REFERENCE("Broken references"),
    /** A choice between several schemas. */
    CHOICE("Choices between schemas"),
    /** A type without a name of its own. */
    INLINE("Types named by the importer"),
    /** A name that the catalogue cannot hold. */
    NAME("Names changed"),
    /** Names that differ only by case. */
    CASE("Names that differ only by case"),
    /** One name for different things. */
    DIFFERENT("Names defined differently in several families"),
    /** A value of an enumeration that was left out. */
    VALUE("Values left out"),
    /** Values of an enumeration that are no identifiers. */
    LITERAL("Values that are no identifiers"),
    /** An expanded response with no or several types. */
    EXPANSION("Expanded types"),
    /** A grade of stability that nobody knows, or several. */
    STABILITY("Stability"),
    /** A date that is none. */
    DATE("Dates"),
    /** A right that the catalogue cannot hold. */
    ACTION("Rights left out"),
    /** A null where the catalogue does not say so. */
    NULLABLE("Nulls not noted"),
    /** A keyword without meaning to the importer. */
    KEYWORD("Keywords left out"),
    /** Types that no route needs. */
    UNUSED("Types left out, as no route names them");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** Returns the heading of such remarks. */
    public String title() {
      return title;
    }
  }

  /** Returns place and detail. */
  @Override
  public String toString() {
    return where + ": " + detail;
  }
}
