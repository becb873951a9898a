package dev.ovhdo.catalog.check;

import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import java.util.Locale;
import java.util.Set;

/** What must not be shown. */
final class Secrets {
  /** OVHcloud types some of its secrets as plain text. */
  private static final Set<String> WORDS =
      Set.of("password", "passwd", "secret", "token", "privatekey", "passphrase");

  private Secrets() {}

  /** Returns whether a value given for the type may be one, or may hold one. */
  static boolean typed(Type type) {
    if (type instanceof Type.ListOf list) {
      return typed(list.item());
    }
    if (type instanceof Type.MapOf map) {
      return typed(map.value());
    }
    return type == Scalar.PASSWORD || type instanceof Type.Named;
  }

  /** Returns whether a name says so. */
  static boolean named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(lower::contains);
  }
}
