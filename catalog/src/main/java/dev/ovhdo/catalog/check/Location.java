package dev.ovhdo.catalog.check;

import dev.ovhdo.catalog.check.Finding.Place;

/**
 * Where in a call one is.
 *
 * @param place the part of the call
 * @param text the way there
 * @param name the last name on the way
 * @param secret whether a name on the way says that what lies there must not be shown
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

  /** Returns it as the subject of a sentence. */
  String subject() {
    return text.isEmpty() ? "the body" : text;
  }
}
