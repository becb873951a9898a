package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.state.PublicKeyText;
import dev.ovhdo.sandbox.state.SshKey;
import java.util.List;

/** Reads the authorized SSH keys of a machine: names of keys of the account, or public keys. */
final class AuthorizedKeysReader {
  private final List<SshKey> keys;

  /**
   * @param keys the SSH keys of the account
   */
  AuthorizedKeysReader(List<SshKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /** Returns the authorized keys of a machine; without the property, all keys of the account. */
  List<String> of(YamlSection section) {
    if (!section.has("authorizedKeys")) {
      return keys.stream().map(SshKey::key).toList();
    }
    return section.texts("authorizedKeys").stream()
        .map(text -> key(text, section.line("authorizedKeys")))
        .toList();
  }

  /** Returns a public key, given by its name or in full. */
  String key(String text, int line) {
    if (PublicKeyText.isKey(text)) {
      return text;
    }
    List<String> names = keys.stream().map(SshKey::keyName).toList();
    return keys.stream()
        .filter(key -> key.keyName().equals(text))
        .map(SshKey::key)
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidLineException(
                    line, YamlSection.unknownMessage("the account has", "SSH key", text, names)));
  }
}
