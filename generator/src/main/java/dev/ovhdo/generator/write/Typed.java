package dev.ovhdo.generator.write;

import com.palantir.javapoet.ClassName;

/** The classes of the client and of Jackson that the generated code uses. */
final class Typed {
  static final ClassName CLIENT = ClassName.get("dev.ovhdo.client", "OvhClient");
  static final ClassName LISTING = ClassName.get("dev.ovhdo.client", "Listing");

  static final ClassName COPY = typed("Copy");
  static final ClassName HEADER = typed("Header");
  static final ClassName OPEN_ENUM = typed("OpenEnum");
  static final ClassName PLACE = typed("Place");
  static final ClassName PROMISED = typed("Promised");
  static final ClassName SENT = typed("Sent");
  static final ClassName SHAPE = typed("Shape");
  static final ClassName SHOWN = typed("Shown");
  static final ClassName UNKNOWN = typed("Unknown");

  static final ClassName JSON_CREATOR = jackson("JsonCreator");
  static final ClassName JSON_INCLUDE = jackson("JsonInclude");
  static final ClassName JSON_PROPERTY = jackson("JsonProperty");

  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  private Typed() {}

  private static ClassName typed(String name) {
    return ClassName.get("dev.ovhdo.client.typed", name);
  }

  private static ClassName jackson(String name) {
    return ClassName.get("com.fasterxml.jackson.annotation", name);
  }
}
