package dev.ovhdo.importer;

/**
 * A note on a part of a schema that was changed or left out.
 *
 * @param kind the kind of change
 * @param where the route or type, and its part
 * @param detail the published value, and its replacement
 */
public record ImportNote(Kind kind, String where, String detail) {

  /** The kind of change. */
  public enum Kind {
    /** A route that the catalogue cannot represent. */
    ROUTE("Routes left out"),
    /** A parameter that was added, or left out. */
    PARAMETER("Parameters changed"),
    /** A body or response with unusual content. */
    CONTENT("Unusual bodies and answers"),
    /** An unknown type or format. */
    TYPE("Unknown types"),
    /** A reference to a missing type, or to itself. */
    REFERENCE("Broken references"),
    /** A choice between several schemas. */
    CHOICE("Choices between schemas"),
    /** A type without a name. */
    INLINE("Types named by the importer"),
    /** A name that the catalogue cannot represent. */
    NAME("Names changed"),
    /** Names that differ in case only. */
    CASE("Names that differ only by case"),
    /** A name with different definitions. */
    DIFFERENT("Names defined differently in several families"),
    /** A value of an enumeration that was left out. */
    VALUE("Values left out"),
    /** Values of an enumeration that are not identifiers. */
    LITERAL("Values that are not identifiers"),
    /** An expanded response with no type or several types. */
    EXPANSION("Expanded types"),
    /** An unknown stability, or several. */
    STABILITY("Stability"),
    /** An invalid date. */
    DATE("Dates"),
    /** An IAM action that the catalogue cannot represent. */
    ACTION("Rights left out"),
    /** A nullable value where the catalogue cannot represent this. */
    NULLABLE("Nulls not noted"),
    /** A keyword that the importer does not know. */
    KEYWORD("Keywords left out"),
    /** An error class that the catalogue cannot represent. */
    ERROR("Error classes left out"),
    /** A fact that the two forms of a schema publish differently; the newer one stays. */
    CONTRADICTION("Contradictions between the two forms"),
    /** A route of an older schema that the newer schema does not contain. */
    GONE("Routes that are gone"),
    /** Types that no route uses. */
    UNUSED("Types left out, as no route names them");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** Returns the heading of this kind in a report. */
    String title() {
      return title;
    }
  }

  /** Returns location and detail. */
  @Override
  public String toString() {
    return where + ": " + detail;
  }
}
