package dev.ovhdo.sandbox;

/** A version of the API, by the prefix of its paths; {@code /1.0} and {@code /v1} are the same. */
record Version(String prefix, ApiDesk desk) {
  boolean owns(String path) {
    return path.startsWith(prefix + "/");
  }

  /** The path without the prefix: what routes and access rules speak of. */
  String strip(String path) {
    return path.substring(prefix.length());
  }
}
