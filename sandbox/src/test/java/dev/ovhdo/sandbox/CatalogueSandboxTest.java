package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.source.BuiltInSource;
import dev.ovhdo.catalog.source.CatalogueSource;
import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.catalog.source.FamilyFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A sandbox with another catalogue than the built-in one. */
class CatalogueSandboxTest {
  private static final Family CRATES =
      FamilyFile.read(
          """
          {"version":"v1","path":"/crate",
          "routes":{
          "GET /crate":{"response":"long[]"},
          "GET /crate/{crateId}":{"path":{"crateId":"long"},"response":"crate.Crate"},
          "PUT /crate/{crateId}":{"path":{"crateId":"long"},"body":"crate.Crate"}
          },
          "types":{
          "crate.Crate":{"crateId":"long read-only","size":"long"}
          }}
          """
              .getBytes(StandardCharsets.UTF_8),
          "crate.json");

  private static Sandbox start(CatalogueSource... sources) {
    return Sandbox.builder()
        .account(TestAccount.create())
        .machines(false)
        .catalogue(Catalogue.of(sources))
        .start();
  }

  /** Reads families from the built-in catalogue and records their names. */
  private static final class RecordingSource implements CatalogueSource {
    final List<String> read = new CopyOnWriteArrayList<>();
    private final BuiltInSource source = new BuiltInSource();

    @Override
    public List<FamilyEntry> index() {
      return source.index();
    }

    @Override
    public Family read(FamilyEntry entry) {
      read.add(entry.root());
      return source.read(entry);
    }
  }

  private static final class CrateSource implements CatalogueSource {
    @Override
    public List<FamilyEntry> index() {
      return List.of(FamilyEntry.of(CRATES));
    }

    @Override
    public Family read(FamilyEntry entry) {
      return CRATES;
    }
  }

  @Test
  void families_beforeTheFirstCall_areNotRead() {
    RecordingSource source = new RecordingSource();
    try (Sandbox sandbox = start(source)) {
      TestClient client = TestClient.of(sandbox);
      assertThat(source.read).isEmpty();

      assertThat(client.get("/vps").status()).isEqualTo(200);
      assertThat(client.get("/sms").status()).isEqualTo(200);
      assertThat(client.get("/").status()).isEqualTo(200);

      assertThat(source.read).containsExactly("/vps", "/sms");
    }
  }

  @Test
  void catalogue_additionalFamily_isServed() {
    try (Sandbox sandbox = start(new CrateSource(), new BuiltInSource())) {
      TestClient client = TestClient.of(sandbox);
      String id = client.get("/crate").body().split("[\\[,\\]]")[1];

      assertThat(client.get("/crate/" + id).body()).startsWith("{\"crateId\":" + id + ",\"size\":");
      SandboxTestCase.assertReply(client.put("/crate/" + id, "{\"size\":1}"), 200, "null");
      SandboxTestCase.assertRefused(
          client.put("/crate/" + id, "{\"crateId\":1}"),
          400,
          "Client::BadRequest",
          "Try to alter read-only properties: crateId");
      SandboxTestCase.assertRefused(
          client.get("/crate/1"),
          404,
          "Client::NotFound",
          "The requested object (crateId = 1) does not exist");
      assertThat(client.get("/vps").status()).isEqualTo(200);
    }
  }

  @Test
  void catalogue_withoutARoute_answersNotFound() {
    try (Sandbox sandbox = start(new CrateSource())) {
      SandboxTestCase.assertRefused(
          TestClient.of(sandbox).get("/vps"),
          404,
          "Client::NotFound",
          "Got an invalid (or empty) URL");
    }
  }
}
