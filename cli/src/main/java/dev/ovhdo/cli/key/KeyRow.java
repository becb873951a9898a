package dev.ovhdo.cli.key;

import dev.ovhdo.api.PublicKey;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.util.Optional;

/**
 * Converts an SSH key of the account to a row: the API's properties, and those of the key itself.
 */
final class KeyRow {
  private KeyRow() {}

  /** Leaves type, bits, fingerprint and comment null if the key cannot be parsed. */
  static Row of(NichandleSshKey key) {
    return described(Row.of(key), key.key());
  }

  /** Adds type, bits, fingerprint and comment of a key. */
  static Row described(Row row, String key) {
    Optional<PublicKey> found = PublicKey.find(key);
    return row.with("type", found.map(PublicKey::type).orElse(null))
        .with("bits", found.map(PublicKey::bits).orElse(null))
        .with("fingerprint", found.map(PublicKey::fingerprint).orElse(null))
        .with("comment", found.map(PublicKey::comment).orElse(null));
  }
}
