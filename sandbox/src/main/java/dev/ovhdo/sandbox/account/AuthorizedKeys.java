package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.state.PublicKeyText;
import dev.ovhdo.sandbox.state.SshKey;
import java.util.List;

/** Which keys open a machine: some of the account's by name, or keys in full. */
final class AuthorizedKeys {
  private final List<SshKey> keys;

  /**
   * @param keys the account's
   */
  AuthorizedKeys(List<SshKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /** The keys of a machine; all of the account's where its file does not say. */
  List<String> of(Section section) {
    if (section.node("authorizedKeys").isEmpty()) {
      return keys.stream().map(SshKey::key).toList();
    }
    return section.texts("authorizedKeys").stream()
        .map(text -> key(text, section.line("authorizedKeys")))
        .toList();
  }

  /** The text of a key, given as such or by its name. */
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
            () -> new Refusal(line, Section.absent("the account has", "SSH key", text, names)));
  }
}
