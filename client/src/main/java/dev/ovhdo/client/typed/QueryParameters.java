package dev.ovhdo.client.typed;

import dev.ovhdo.client.json.RequestJson;
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
    for (Map.Entry<String, JsonNode> property : RequestJson.of(request, query).properties()) {
      String header = headers.get(property.getKey());
      JsonNode value = property.getValue();
      if (header == null) {
        result = result.withQuery(Map.of(property.getKey(), value));
      } else if (!value.isNull()) {
        result = result.withHeader(header, value.asString());
      }
    }
    return result;
  }
}
