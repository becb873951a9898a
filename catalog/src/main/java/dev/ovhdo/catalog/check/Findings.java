package dev.ovhdo.catalog.check;

import dev.ovhdo.catalog.check.Finding.Kind;
import dev.ovhdo.catalog.check.Finding.Severity;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.catalog.text.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects findings, and creates their messages. */
final class Findings {
  private static final int VALUES_SHOWN = 8;

  private final List<Finding> found = new ArrayList<>();

  List<Finding> list() {
    return List.copyOf(found);
  }

  void unknown(Location where, Collection<String> known) {
    String meant =
        Suggestions.nearest(where.name(), known)
            .map(name -> "; did you mean " + name + "?")
            .orElse("");
    add(Kind.UNKNOWN_PARAMETER, where, null, null, where.subject() + " is not known" + meant);
  }

  void missing(Location where, Type expected) {
    String message = "%s is missing (%s)".formatted(where.subject(), expected.text());
    add(Kind.MISSING_PARAMETER, where, expected, null, message);
  }

  void readOnly(Location where, Type expected) {
    add(Kind.READ_ONLY, where, expected, null, where.subject() + " is read-only");
  }

  void isNull(Location where, Type expected) {
    add(
        Kind.NULL_NOT_ALLOWED,
        where,
        expected,
        "null",
        where.subject() + " is not known to take null");
  }

  void wrongType(Location where, Type expected, ValueDescription given) {
    boolean secret = where.secret() || SecretValues.isSecretType(expected);
    add(
        Kind.WRONG_TYPE,
        where,
        expected,
        secret ? null : given.text(),
        "%s must be %s, not %s"
            .formatted(
                where.subject(), TypePhrases.of(expected), secret ? given.kind() : given.phrase()));
  }

  void notAnObject(Location where, ValueDescription given) {
    String message = "%s must be an object, not %s".formatted(where.subject(), given.kind());
    add(Kind.WRONG_TYPE, where, null, null, message);
  }

  void notInEnumeration(Location where, Enumeration type, String given) {
    List<String> values = type.values();
    String known =
        Suggestions.nearest(given, values)
            .map(value -> "did you mean " + ValueDescription.quoted(value) + "?")
            .orElseGet(
                () ->
                    "known are "
                        + String.join(", ", values.stream().limit(VALUES_SHOWN).toList())
                        + (values.size() > VALUES_SHOWN ? ", …" : ""));
    add(
        Kind.NOT_IN_ENUM,
        where,
        new Type.Named(type.name()),
        where.secret() ? null : given,
        "%s is not a known value of %s; %s"
            .formatted(
                where.secret() ? "this" : ValueDescription.quoted(given), where.subject(), known));
  }

  void add(
      Kind kind, Location where, @Nullable Type expected, @Nullable String given, String message) {
    Severity severity =
        kind == Kind.NOT_IN_ENUM || kind == Kind.NULL_NOT_ALLOWED
            ? Severity.WARNING
            : Severity.ERROR;
    found.add(
        new Finding(
            kind, severity, where.part(), where.text(), message, where.name(), expected, given));
  }
}
