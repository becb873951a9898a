package dev.ovhdo.sandbox.publish;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Publishes the index and the schemas of one version of the API, without authentication. */
public final class SchemaPublisher {
  private static final String SUFFIX = ".json";

  private final Catalogue catalogue;
  private final ApiVersion version;

  public SchemaPublisher(Catalogue catalogue, ApiVersion version) {
    this.catalogue = catalogue;
    this.version = version;
  }

  /**
   * Returns the index or a schema; empty if the request is for another route.
   *
   * @param prefix the version prefix in the path
   * @param path the path without the version prefix
   * @throws ApiError 400 for an unknown form of the schema
   */
  public Optional<HttpResponse> handle(HttpRequest request, String prefix, String path) {
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    String base = request.origin() + prefix;
    if (path.isEmpty() || path.equals("/")) {
      return Optional.of(HttpResponse.json(200, index(base)));
    }
    return families().stream()
        .filter(family -> path.equals(family.path() + SUFFIX))
        .findFirst()
        .map(family -> HttpResponse.json(200, schema(request, base, family)));
  }

  private ObjectNode index(String base) {
    ObjectNode index = Json.object();
    ArrayNode apis = index.putArray("apis");
    for (FamilyEntry family : families()) {
      ObjectNode api = apis.addObject().put("path", family.path());
      api.put("schema", "{path}.{format}").putArray("format").add("json");
      api.put("description", "");
    }
    return index.put("basePath", base);
  }

  private ObjectNode schema(HttpRequest request, String base, FamilyEntry family) {
    String format = request.queryParameters().get("format");
    if (format != null && !format.equals("openapi3")) {
      throw ApiError.badRequest(
          "The sandbox publishes schemas without a format and with ?format=openapi3 only");
    }
    return format == null
        ? NativeDocument.of(catalogue.family(family), base)
        : OpenApiDocument.of(catalogue.family(family), base);
  }

  private List<FamilyEntry> families() {
    return catalogue.index().stream().filter(family -> family.version() == version).toList();
  }
}
