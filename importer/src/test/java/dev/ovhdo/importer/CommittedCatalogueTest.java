package dev.ovhdo.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.catalog.source.FamilyFile;
import dev.ovhdo.catalog.source.FolderWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommittedCatalogueTest {
  private static final Path COMMITTED =
      Path.of("..", "catalog", "src", "main", "resources", "dev", "ovhdo", "catalog", "families");

  static Stream<Path> committed() throws IOException {
    return files(COMMITTED).values().stream();
  }

  static List<Family> families() {
    Catalogue catalogue = Catalogue.builtIn();
    return catalogue.index().stream().map(catalogue::family).toList();
  }

  @Test
  void committed_comparedWithAFreshImport_isTheSame(@TempDir Path fresh) throws IOException {
    PublishedSchemas.assumeHere();
    new FolderWriter(fresh)
        .write(
            CatalogueImport.of(
                    PublishedSchemas.NATIVE, PublishedSchemas.SCHEMAS, PublishedSchemas.BY_HAND)
                .families(),
            CatalogueImport.DATE);
    Map<String, Path> expected = files(fresh);
    assertThat(files(COMMITTED)).containsOnlyKeys(expected.keySet());
    for (Map.Entry<String, Path> file : files(COMMITTED).entrySet()) {
      assertThat(file.getValue()).hasSameBinaryContentAs(expected.get(file.getKey()));
    }
  }

  /** OVHcloud's documentation of 2026 describes these properties; no schema contains them. */
  @Test
  void handwritten_partsMissingInASchema_areCommittedWithIt() {
    Family server =
        Catalogue.builtIn()
            .route(Method.POST, "/dedicated/server/{serviceName}/reinstall")
            .orElseThrow()
            .family();

    assertThat(((Model) server.types().get("dedicated.server.reinstall.Storage")).properties())
        .extracting(Property::name)
        .containsExactly("diskGroupId", "hardwareRaid", "partitioning", "erase");
    assertThat(
            ((Model) server.types().get("dedicated.server.HardwareSpecifications"))
                .property("defaultDiskGroupId"))
        .isPresent();
  }

  @ParameterizedTest
  @MethodSource("committed")
  void committed_everyText_hasAtMostSixWords(Path file) throws IOException {
    List<String> prose = new ArrayList<>();
    collectProse(JsonMapper.shared().readTree(Files.readAllBytes(file)), prose);
    assertThat(prose).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("families")
  void committed_family_isWrittenUnchanged(Family family) throws IOException {
    Path file = COMMITTED.resolve(FamilyEntry.of(family).file());
    assertThat(new String(FamilyFile.write(family), StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("families")
  void committed_family_definesExactlyTheTypesOfItsRoutes(Family family) {
    assertThat(named(family)).isEqualTo(new TreeSet<>(family.types().keySet()));
  }

  @Test
  void index_routes_areCounted() {
    assertThat(Catalogue.builtIn().index().stream().mapToInt(FamilyEntry::routes).sum())
        .isEqualTo((int) Catalogue.builtIn().routes().count())
        // Two routes of orders are written by hand, because no published form has them.
        .isEqualTo(6_398 + 226 + 2);
  }

  private static Map<String, Path> files(Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(folder)) {
      list.forEach(file -> files.put(file.getFileName().toString(), file));
    }
    return files;
  }

  private static void collectProse(JsonNode node, List<String> prose) {
    if (node.isString()) {
      addProse(node.stringValue(), prose);
    }
    node.forEachEntry(
        (name, value) -> {
          addProse(name, prose);
          collectProse(value, prose);
        });
    if (node.isArray()) {
      node.forEach(item -> collectProse(item, prose));
    }
  }

  private static void addProse(String text, List<String> prose) {
    if (text.strip().split("\\s+").length > 6) {
      prose.add(text);
    }
  }

  private static Set<String> named(Family family) {
    Deque<Type> types = new ArrayDeque<>();
    for (Route route : family.routes()) {
      route.parameters().stream().map(Parameter::type).forEach(types::add);
      types.add(route.response());
      if (route.item() != null) {
        types.add(route.item());
      }
      if (route.body() instanceof Body.Whole whole) {
        types.add(whole.type());
      } else if (route.body() instanceof Body.Fields fields) {
        fields.properties().stream().map(Property::type).forEach(types::add);
      }
    }
    Set<String> names = new TreeSet<>();
    while (!types.isEmpty()) {
      Type type = types.remove();
      if (type instanceof Type.ListOf list) {
        types.add(list.item());
      } else if (type instanceof Type.MapOf map) {
        types.add(map.value());
      } else if (type instanceof Type.Named name && names.add(name.name())) {
        Definition definition = family.types().get(name.name());
        if (definition instanceof Model model) {
          model.properties().stream().map(Property::type).forEach(types::add);
        }
      }
    }
    return names;
  }
}
