package dev.ovhdo.cli.key;

import dev.ovhdo.api.PublicKey;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.util.Optional;

/** A key of the account, as results show it: what the API says, and what the key itself says. */
final class KeyRow {
  private KeyRow() {}

  /** A key that can't be understood has no more than a text. */
  static Row of(NichandleSshKey key) {
    return described(Row.of(key), key.key());
  }

  /** Adds what a key says of itself. */
  static Row described(Row row, String key) {
    Optional<PublicKey> found = PublicKey.find(key);
    return row.with("type", found.map(PublicKey::type).orElse(null))
        .with("bits", found.map(PublicKey::bits).orElse(null))
        .with("fingerprint", found.map(PublicKey::fingerprint).orElse(null))
        .with("comment", found.map(PublicKey::comment).orElse(null));
  }
}
