package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.importing.Import;
import dev.ovhdo.catalog.importing.ImportException;
import dev.ovhdo.catalog.importing.OpenApiImporter;
import dev.ovhdo.catalog.importing.PublishedIndex;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.Request;
import dev.ovhdo.client.error.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What an endpoint publishes of its routes, for everybody and without a signature. */
final class Publication {
  private final OvhClient client;

  Publication(OvhClient client) {
    this.client = client;
  }

  /**
   * Returns the families of both versions; of the first one alone where there is no second, as at
   * Kimsufi and So you Start.
   *
   * @throws ImportException if the answer is no index
   */
  List<PublishedFamily> families() {
    List<PublishedFamily> families = new ArrayList<>(families(ApiVersion.V1, "/"));
    try {
      families.addAll(families(ApiVersion.V2, "/v2/"));
    } catch (NotFoundException e) {
      System.getLogger(Publication.class.getName())
          .log(System.Logger.Level.DEBUG, "no second version: {0}", e.getMessage());
    }
    return families;
  }

  private List<PublishedFamily> families(ApiVersion version, String index) {
    return PublishedIndex.read(call(index), "the answer to GET " + index).stream()
        .map(path -> new PublishedFamily(version, path))
        .toList();
  }

  /**
   * Reads a family; empty where the index names one whose schema does not exist.
   *
   * @throws ImportException if the answer is not the schema of that family
   */
  Optional<Import> read(PublishedFamily family) {
    String source = "the answer to GET " + family.document();
    JsonNode document;
    try {
      document = call(family.document());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
    Import read = OpenApiImporter.read(document, source, family.root());
    if (!read.family().root().equals(family.root())) {
      throw new ImportException(source + " is about " + read.family().root());
    }
    return Optional.of(read);
  }

  private JsonNode call(String path) {
    return client.call(Request.get(path).unauthenticated());
  }
}
