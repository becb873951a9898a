package dev.ovhdo.client.typed;

import dev.ovhdo.client.request.Request;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Converts query records to query parameters and headers of a request. */
final class QueryParameters {
  /** The header names of each query record class, by component. */
  private static final ClassValue<Map<String, String>> HEADERS =
      new ClassValue<>() {
        @Override
        protected Map<String, String> computeValue(Class<?> type) {
          Map<String, String> headers = new LinkedHashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            RequestHeader header = component.getAnnotation(RequestHeader.class);
            if (header != null) {
              headers.put(component.getName(), header.value());
            }
          }
          return headers;
        }
      };

  private QueryParameters() {}

  /** Returns the request with the parameters and headers of a query record. */
  static Request add(Request request, Record query) {
    Map<String, String> headers = HEADERS.get(query.getClass());
    Request result = request;
    for (Map.Entry<String, JsonNode> property : TypedJson.write(request, query).properties()) {
      JsonNode value = property.getValue();
      if (!value.isNull()) {
        String header = headers.get(property.getKey());
        result =
            header == null
                ? with(result, property.getKey(), value)
                : result.withHeader(header, value.asString());
      }
    }
    return result;
  }

  private static Request with(Request request, String name, JsonNode value) {
    if (!value.isArray()) {
      return request.withQuery(name, text(value));
    }
    Request result = request;
    for (JsonNode element : value) {
      result = result.withQuery(name, text(element));
    }
    return result;
  }

  /** Maps are sent as JSON, as OVHcloud's own web interface does. */
  private static String text(JsonNode value) {
    return value.isContainer() ? value.toString() : value.asString();
  }
}
