package dev.ovhdo.generator.write;

import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises properties that are secrets. */
final class SecretProperties {
  /** Parts of names, without case and punctuation; the client redacts the same names in its log. */
  private static final Pattern NAME =
      Pattern.compile("consumerkey|passphrase|password|passwd|privatekey|secret|token");

  private SecretProperties() {}

  /** Returns whether a value of this type under this name is a secret. */
  static boolean isSecret(String name, Type type) {
    if (type instanceof Type.ListOf list) {
      return isSecret(name, list.item());
    }
    if (type instanceof Type.MapOf map) {
      return isSecret(name, map.value());
    }
    return type == Scalar.PASSWORD
        || ((type == Scalar.STRING || type == Scalar.ANY)
            && NAME.matcher(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")).find());
  }
}
