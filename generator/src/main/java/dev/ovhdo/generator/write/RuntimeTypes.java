package dev.ovhdo.generator.write;

import com.palantir.javapoet.ClassName;

/** The classes of the client and of Jackson that the generated code uses. */
final class RuntimeTypes {
  static final ClassName CLIENT = ClassName.get("dev.ovhdo.client", "OvhClient");
  static final ClassName LISTED_ITEM = ClassName.get("dev.ovhdo.client", "ListedItem");
  static final ClassName LISTING = ClassName.get("dev.ovhdo.client", "Listing");

  static final ClassName IMMUTABLE_COPY = typed("ImmutableCopy");
  static final ClassName REQUEST_HEADER = typed("RequestHeader");
  static final ClassName OPEN_ENUM = ClassName.get("dev.ovhdo.client.value", "OpenEnum");
  static final ClassName RESOURCE_PATH = typed("ResourcePath");
  static final ClassName RESPONSE_PROPERTY = typed("ResponseProperty");
  static final ClassName RESPONSE_RECORD =
      ClassName.get("dev.ovhdo.client.value", "ResponseRecord");
  static final ClassName JSON_NULLABLE = ClassName.get("dev.ovhdo.client.value", "JsonNullable");
  static final ClassName RESPONSE_TYPE = typed("ResponseType");
  static final ClassName REDACTED_TO_STRING = typed("RedactedToString");
  static final ClassName CATCH_ALL_PROPERTIES = typed("CatchAllProperties");

  static final ClassName JSON_CREATOR = jackson("JsonCreator");
  static final ClassName JSON_INCLUDE = jackson("JsonInclude");
  static final ClassName JSON_PROPERTY = jackson("JsonProperty");

  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  private RuntimeTypes() {}

  private static ClassName typed(String name) {
    return ClassName.get("dev.ovhdo.client.typed", name);
  }

  private static ClassName jackson(String name) {
    return ClassName.get("com.fasterxml.jackson.annotation", name);
  }
}
