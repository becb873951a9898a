package dev.ovhdo.catalog.check;

import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import java.util.Locale;
import java.util.Set;

/** Recognises secrets, which must not be shown. */
final class SecretValues {
  /** Words in the names of secrets; OVHcloud types some of them as plain text. */
  private static final Set<String> WORDS =
      Set.of("password", "passwd", "secret", "token", "privatekey", "passphrase");

  private SecretValues() {}

  /** Returns whether a value of the type may be or contain a secret. */
  static boolean isSecretType(Type type) {
    if (type instanceof Type.ListOf list) {
      return isSecretType(list.item());
    }
    if (type instanceof Type.MapOf map) {
      return isSecretType(map.value());
    }
    return type == Scalar.PASSWORD || type instanceof Type.Named;
  }

  /** Returns whether a name is the name of a secret. */
  static boolean isSecretName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(lower::contains);
  }
}
