package dev.ovhdo.generator.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.generator.plan.Artifact;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSourcesTest {
  private static final String PACKAGE = "dev.ovhdo.routes.extra.odd.import_.";

  @TempDir static Path classes;

  private static Map<String, String> sources = Map.of();
  private static String complaints = "";

  @BeforeAll
  static void compile() throws IOException {
    sources =
        new LinkedHashMap<>(GeneratedSources.of(Artifact.EXTRA, List.of(UnusualFamily.read())));
    String module = sources.remove("module-info.java");
    assertThat(module).contains("  exports dev.ovhdo.routes.extra.odd.import_;\n");
    complaints = InMemoryCompiler.compile(sources, classes);
  }

  private static Class<?> load(String name) throws Exception {
    return InMemoryCompiler.load(classes).loadClass(PACKAGE + name);
  }

  private static List<String> methods(String name) throws Exception {
    return Arrays.stream(load(name).getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(GeneratedSourcesTest::signature)
        .sorted()
        .toList();
  }

  private static String signature(Method method) {
    return method.getName()
        + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList()
        + " "
        + method.getReturnType().getSimpleName();
  }

  private static List<String> components(String name) throws Exception {
    return Arrays.stream(load(name).getRecordComponents()).map(RecordComponent::getName).toList();
  }

  @Test
  void of_unusualFamily_compilesWithoutWarnings() {
    assertThat(complaints).isEmpty();
  }

  @Test
  void of_familiesInAnyOrder_areTheSameFiles() throws Exception {
    Family odd = UnusualFamily.read();
    Family other = Family.of(odd.version(), "/other", List.of(), List.of());
    assertThat(GeneratedSources.of(Artifact.EXTRA, List.of(other, odd)))
        .isEqualTo(GeneratedSources.of(Artifact.EXTRA, List.of(odd, other)));
  }

  @Test
  void of_rootOfTheFamily_hasRequestMethodsAndAccessors() throws Exception {
    assertThat(methods("OddImportRoutes"))
        .containsExactly(
            "all[OddImportQuery] Listing",
            "all[] Listing",
            "each[OddImportQuery] Stream",
            "each[] Stream",
            "get[OddImportQuery] List",
            "get[] List",
            "import_[long] Import",
            "of[OvhClient] OddImportRoutes",
            "post[OddImportBody, OddImportPostQuery] OddThing");
  }

  @Test
  void of_reservedSegments_haveOtherNames() throws Exception {
    assertThat(methods("OddImportRoutes$Import"))
        .containsExactly(
            "clone_[] Clone",
            "finalize_[] Finalize",
            "getClass_[] GetClass",
            "get[] OddThing",
            "get_[] Get",
            "import_[] Import2",
            "list[] List",
            "override[] Override_",
            "place[] Place",
            "put[OddThingInput] void",
            "string[] String_",
            "task[] Task");
  }

  @Test
  void of_severalParametersAtOnePosition_areSeparateMethods() throws Exception {
    assertThat(methods("OddImportRoutes$Import$Task"))
        .containsExactly("get[] List", "id[long] Id", "name[OddColour] Name", "task[] Task2");
  }

  @Test
  void of_deprecatedRoute_isMarkedAndNamesItsReplacement() throws Exception {
    Method delete = load("OddImportRoutes$Import$Task$Id").getMethod("delete");
    assertThat(delete.isAnnotationPresent(Deprecated.class)).isTrue();
    String text =
        sources.getOrDefault("dev/ovhdo/routes/extra/odd/import_/OddImportRoutes.java", "");
    assertThat(text.replaceAll("(?m)^ +", ""))
        .contains(
            """
            * Sends the request; the response is empty.
            *
            * <p>Path: {@code import: long}, {@code id: long}.
            *
            * <p>Stability: deprecated. IAM actions: {@code odd:task:delete}, {@code odd:see} (optional).
            *
            * <p>Route: {@code DELETE /odd/import/{import}/task/{id}}
            *
            * @deprecated since 2023-03-07, to be deleted on 2026-03-07, replaced by {@code /odd/{x}}
            """);
  }

  @Test
  void of_modelThatIsReadAndSent_isTwoRecords() throws Exception {
    assertThat(components("OddThing"))
        .containsExactly(
            "id",
            "class_",
            "hashCode_",
            "unknown_",
            "macAddress2",
            "macAddress",
            "adminPassword",
            "list",
            "map",
            "raid",
            "when",
            "lost",
            "unknown");
    assertThat(components("OddThingInput")).doesNotContain("id").contains("unknown");
    assertThat(components("OddThingInput2")).containsExactly("value");
  }

  @Test
  void of_queryAndHeaders_areOneRecord() throws Exception {
    assertThat(components("OddImportQuery"))
        .containsExactly("creationFrom", "colours", "tags", "paginationSize");
  }

  @Test
  void of_listWithCursors_hasMethodsForAllPages() throws Exception {
    String query = "OddImportListQuery";
    assertThat(methods("OddImportRoutes$Import$List"))
        .containsExactly(
            "all[" + query + "] Listing",
            "all[] Listing",
            "each[" + query + "] Stream",
            "each[] Stream",
            "get[" + query + "] List",
            "get[] List");
    assertThat(sources.getOrDefault("dev/ovhdo/routes/extra/odd/import_/OddImportRoutes.java", ""))
        .contains(".elements(\"x\", ", ".elements(\"id\", OddColour.class)");
  }

  @Test
  void of_literals_areConstants() throws Exception {
    assertThat(Arrays.stream(load("OddColour").getFields()).map(field -> field.getName()).toList())
        .containsExactly(
            "EMPTY",
            "HASH",
            "A_B_2",
            "A_B",
            "V1_DAY",
            "STAR_SLASH",
            "SIGN",
            "KNOWN_",
            "U0041",
            "A_B_3");
    assertThat(Arrays.stream(load("OddRaid").getFields()).map(field -> field.getName()).toList())
        .containsExactly("V0", "V10", "MINUS_1");
  }

  @Test
  void toString_recordWithSecrets_redactsThem() throws Exception {
    Class<?> type = load("OddThing");
    Constructor<?> constructor = type.getConstructors()[0];
    Object[] arguments = new Object[constructor.getParameterCount()];
    arguments[6] = "hunter2";
    assertThat(constructor.newInstance(arguments).toString())
        .contains("adminPassword=***")
        .doesNotContain("hunter2");
  }
}
