package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.importer.ImportException;
import dev.ovhdo.importer.ImportResult;
import dev.ovhdo.importer.PublishedIndex;
import dev.ovhdo.importer.SchemaImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The schemas of its routes that an endpoint publishes, readable without credentials. */
final class PublishedCatalogue {
  private final OvhClient client;

  PublishedCatalogue(OvhClient client) {
    this.client = client;
  }

  /**
   * Returns the families of both versions of the API; only of version 1 if there is no version 2,
   * as at Kimsufi and So you Start.
   *
   * @throws ImportException if the response is not an index
   */
  List<PublishedFamily> families() {
    List<PublishedFamily> families = new ArrayList<>(families(ApiVersion.V1, "/"));
    try {
      families.addAll(families(ApiVersion.V2, "/v2/"));
    } catch (NotFoundException e) {
      System.getLogger(PublishedCatalogue.class.getName())
          .log(System.Logger.Level.DEBUG, "no version 2: {0}", e.getMessage());
    }
    return families;
  }

  private List<PublishedFamily> families(ApiVersion version, String index) {
    return PublishedIndex.read(call(index), "the response to GET " + index).stream()
        .map(path -> new PublishedFamily(version, path))
        .toList();
  }

  /**
   * Reads a family, in the native form if there is no OpenAPI form; empty if the index names a
   * family without a schema.
   *
   * @throws ImportException if the response is not the schema of that family
   */
  Optional<ImportResult> read(PublishedFamily family) {
    return family.documents().stream()
        .flatMap(document -> read(family, document).stream())
        .findFirst();
  }

  private Optional<ImportResult> read(PublishedFamily family, String path) {
    String source = "the response to GET " + path;
    JsonNode document;
    try {
      document = call(path);
    } catch (NotFoundException | InvalidRequestException e) {
      return Optional.empty();
    }
    if (!SchemaImporter.hasRoutes(document)) {
      return Optional.empty();
    }
    ImportResult read = SchemaImporter.read(document, source, family.root());
    if (!read.family().root().equals(family.root())) {
      throw new ImportException(source + " describes " + read.family().root());
    }
    return Optional.of(read);
  }

  private JsonNode call(String path) {
    return client.call(Request.get(path).unauthenticated());
  }
}
