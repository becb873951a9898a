package dev.ovhdo.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Stability;
import dev.ovhdo.catalog.source.FolderWriter;
import dev.ovhdo.client.config.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueCacheTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;
  private final List<String> notes = new ArrayList<>();

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "'', ovh-eu, /home/me/.cache/ovh-do/catalogue/ovh-eu",
    "'', eu, /home/me/.cache/ovh-do/catalogue/ovh-eu",
    "/var/cache/me, ovh-ca, /var/cache/me/ovh-do/catalogue/ovh-ca",
    "relative, ovh-us, /home/me/.cache/ovh-do/catalogue/ovh-us",
    "'', https://api.example.com/1.0, /home/me/.cache/ovh-do/catalogue/api.example.com-1.0",
    "'', http://127.0.0.1:8080/1.0, /home/me/.cache/ovh-do/catalogue/127.0.0.1-8080-1.0",
    "'', http://[::1]:8080, /home/me/.cache/ovh-do/catalogue/-1-8080",
  })
  void folder_homeSettingAndEndpoint_determineThePath(
      String setting, String endpoint, String expected) {
    assertThat(CatalogueCache.folder(Path.of("/home/me"), setting, Endpoint.of(endpoint)))
        .isEqualTo(Path.of(expected));
  }

  @Test
  void of_emptyFolder_isTheBuiltInCatalogue() {
    Catalogue catalogue = CatalogueCache.of(folder.resolve("none"), notes::add);

    assertThat(catalogue.index()).isEqualTo(Catalogue.builtIn().index());
    assertThat(notes).isEmpty();
  }

  @Test
  void of_downloadedFamily_replacesTheBuiltInOne() throws IOException {
    new FolderWriter(folder)
        .write(List.of(family("/vps", "/vps/new"), family("/cdn", "/cdn")), DAY);

    Catalogue catalogue = CatalogueCache.of(folder, notes::add);

    assertThat(catalogue.match(Method.GET, "/vps/new")).isPresent();
    assertThat(catalogue.match(Method.GET, "/vps/new/ips")).isEmpty();
    assertThat(catalogue.match(Method.GET, "/cdn")).isPresent();
    assertThat(catalogue.match(Method.GET, "/me")).isPresent();
    assertThat(notes).isEmpty();
  }

  @Test
  void of_familyThatIsOlderThanTheBuiltInOne_isNotUsed() throws IOException {
    new FolderWriter(folder)
        .write(
            List.of(family("/vps", "/vps/new"), family("/cdn", "/cdn")),
            LocalDate.of(2025, 11, 22));

    Catalogue catalogue = CatalogueCache.of(folder, notes::add);

    assertThat(catalogue.match(Method.GET, "/vps/vps-1/ips")).isPresent();
    assertThat(catalogue.match(Method.GET, "/cdn")).as("not built-in").isPresent();
  }

  @Test
  void of_brokenIndex_isReportedAndTheBuiltInOneIsUsed() throws IOException {
    Path index = Files.writeString(folder.resolve("index.json"), "{\"families\":[");

    Catalogue catalogue = CatalogueCache.of(folder, notes::add);

    assertThat(catalogue.index()).isEqualTo(Catalogue.builtIn().index());
    assertThat(notes)
        .singleElement()
        .asString()
        .startsWith(index + " is not a catalogue file: ")
        .endsWith(
            "; using the built-in catalogue instead, 'ovh-do routes update' repairs the file");
  }

  @Test
  void of_brokenFamily_isReportedOnceAndTheBuiltInOneIsUsed() throws IOException {
    new FolderWriter(folder).write(List.of(family("/vps", "/vps/new")), DAY);
    Path file = Files.writeString(folder.resolve("vps.json"), "<html>");

    Catalogue catalogue = CatalogueCache.of(folder, notes::add);

    assertThat(catalogue.match(Method.POST, "/vps/vps-1/rebuild")).isPresent();
    assertThat(catalogue.match(Method.GET, "/vps")).isPresent();
    assertThat(notes).singleElement().asString().startsWith(file + " is not a catalogue file: ");
  }

  @Test
  void of_missingFamilyThatIsNotBuiltIn_hasNoRoutes() throws IOException {
    new FolderWriter(folder).write(List.of(family("/cdn", "/cdn")), DAY);
    Files.delete(folder.resolve("cdn.json"));

    Catalogue catalogue = CatalogueCache.of(folder, notes::add);

    assertThat(catalogue.match(Method.GET, "/cdn")).isEmpty();
    assertThat(notes)
        .containsExactly(
            folder.resolve("cdn.json")
                + " is missing; using the built-in catalogue instead, 'ovh-do routes update'"
                + " repairs the file");
  }

  private static Family family(String path, String template) {
    Route route =
        new Route(
            ApiVersion.V1,
            Method.GET,
            template,
            List.of(),
            new Body.None(),
            Scalar.VOID,
            null,
            null,
            true,
            Stability.PRODUCTION,
            null,
            List.of(),
            List.of());
    return Family.of(ApiVersion.V1, path, List.of(route), List.of());
  }
}
