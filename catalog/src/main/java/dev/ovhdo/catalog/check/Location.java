package dev.ovhdo.catalog.check;

import dev.ovhdo.catalog.check.Finding.CallPart;

/**
 * A position in a call.
 *
 * @param part the part of the call
 * @param text the path to the position, such as {@code spec.disks[0].size}
 * @param name the last name of the path
 * @param secret whether a name in the path is the name of a secret, so that the value must not be
 *     shown
 */
record Location(CallPart part, String text, String name, boolean secret) {
  static final Location ROOT = new Location(CallPart.BODY, "", "", false);

  static Location of(CallPart place, String name) {
    return new Location(place, name, name, SecretValues.isSecretName(name));
  }

  Location property(String property) {
    return new Location(
        part,
        text.isEmpty() ? property : text + "." + property,
        property,
        secret || SecretValues.isSecretName(property));
  }

  Location item(int index) {
    return new Location(part, text + "[" + index + "]", name, secret);
  }

  /** Returns the position as the subject of a sentence. */
  String subject() {
    return text.isEmpty() ? "the body" : text;
  }
}
