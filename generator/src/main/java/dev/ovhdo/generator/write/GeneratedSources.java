package dev.ovhdo.generator.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.generator.name.ReservedNames;
import dev.ovhdo.generator.plan.Artifact;
import dev.ovhdo.generator.plan.FamilyPlan;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The generated source files of a catalogue, in memory. */
public final class GeneratedSources {
  private final SortedMap<String, String> files = new TreeMap<>();

  private GeneratedSources() {}

  /**
   * Generates all files of an artifact.
   *
   * @param families the families that it contains
   * @return the text of each file by its path
   */
  public static Map<String, String> of(Artifact artifact, Collection<Family> families) {
    GeneratedSources sources = new GeneratedSources();
    List<FamilyPlan> plans = families.stream().map(FamilyPlan::new).toList();
    plans.forEach(sources::family);
    for (ApiVersion version : ApiVersion.values()) {
      sources.add(
          artifact.packageName(),
          RootAccessors.of(
              artifact,
              version,
              plans.stream().filter(plan -> plan.family().version() == version).toList()));
    }
    sources.files.put(
        "module-info.java",
        ModuleFiles.module(
            artifact, plans.stream().map(FamilyPlan::packageName).sorted().toList()));
    return sources.files;
  }

  private void family(FamilyPlan plan) {
    String path = plan.packageName().replace('.', '/');
    files.put(
        path + "/package-info.java",
        ModuleFiles.packageInfo(plan.packageName(), plan.family().root()));
    add(plan.packageName(), PathAccessors.of(plan));
    plan.enumerations()
        .forEach(
            enumeration ->
                add(
                    plan.packageName(),
                    OpenEnumRecord.of(plan.types().read(enumeration.name()), enumeration)));
    plan.readModels().forEach(model -> add(plan.packageName(), ResponseRecord.of(plan, model)));
    plan.sentModels()
        .forEach(
            model ->
                add(
                    plan.packageName(),
                    RequestRecord.of(
                        plan.types().sent(model.name()),
                        JavadocText.code(model.name()) + " in a request.",
                        sent(plan, model.properties()))));
    plan.family().routes().forEach(route -> ofRoute(plan, route));
  }

  private void ofRoute(FamilyPlan plan, Route route) {
    if (route.body() instanceof Body.Fields fields) {
      plan.body(route)
          .ifPresent(
              name ->
                  add(
                      plan.packageName(),
                      RequestRecord.of(
                          name, about("The body", route), sent(plan, fields.properties()))));
    }
    plan.query(route).ifPresent(name -> add(plan.packageName(), query(plan, route, name)));
  }

  private static TypeSpec query(FamilyPlan plan, Route route, ClassName name) {
    return RequestRecord.of(
        name,
        about("The query", route),
        RecordComponent.ofQuery(
            route.parameters().stream()
                .filter(parameter -> parameter.place() != Place.PATH)
                .toList(),
            plan.types()::sent,
            ReservedNames::isTakenInRequest));
  }

  private static String about(String what, Route route) {
    return what + " of " + JavadocText.code(route.toString()) + ".";
  }

  private static List<RecordComponent> sent(FamilyPlan plan, List<Property> properties) {
    return RecordComponent.of(
        properties.stream().filter(property -> !property.readOnly()).toList(),
        plan.types()::sent,
        ReservedNames::isTakenInRequest);
  }

  private void add(String packageName, TypeSpec type) {
    String text =
        JavaFile.builder(packageName, type)
            .addFileComment("Generated from the catalogue; do not edit.")
            .skipJavaLangImports(true)
            .indent("  ")
            .build()
            .toString();
    files.put(packageName.replace('.', '/') + "/" + type.name() + ".java", text);
  }
}
