package dev.ovhdo.cli.key;

import dev.ovhdo.api.sshkey.SshPublicKey;
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
    return withKeyDetails(Row.of(key), key.optional(NichandleSshKey::key).orElse(""));
  }

  /** Adds type, bits, fingerprint and comment of a key. */
  static Row withKeyDetails(Row row, String key) {
    Optional<SshPublicKey> found = SshPublicKey.tryParse(key);
    return row.with("type", found.map(SshPublicKey::type).orElse(null))
        .with("bits", found.map(SshPublicKey::bits).orElse(null))
        .with("fingerprint", found.map(SshPublicKey::fingerprint).orElse(null))
        .with("comment", found.map(SshPublicKey::comment).orElse(null));
  }
}
