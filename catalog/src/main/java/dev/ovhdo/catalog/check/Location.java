package dev.ovhdo.catalog.check;

import dev.ovhdo.catalog.check.Finding.Place;

/**
 * A position in a call.
 *
 * @param place the part of the call
 * @param text the path to the position, such as {@code spec.disks[0].size}
 * @param name the last name of the path
 * @param secret whether a name in the path is the name of a secret, so that the value must not be
 *     shown
 */
record Location(Place place, String text, String name, boolean secret) {
  static final Location ROOT = new Location(Place.BODY, "", "", false);

  static Location of(Place place, String name) {
    return new Location(place, name, name, Secrets.named(name));
  }

  Location property(String property) {
    return new Location(
        place,
        text.isEmpty() ? property : text + "." + property,
        property,
        secret || Secrets.named(property));
  }

  Location item(int index) {
    return new Location(place, text + "[" + index + "]", name, secret);
  }

  /** Returns the position as the subject of a sentence. */
  String subject() {
    return text.isEmpty() ? "the body" : text;
  }
}
