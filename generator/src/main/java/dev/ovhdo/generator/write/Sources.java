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
import dev.ovhdo.generator.name.Reserved;
import dev.ovhdo.generator.plan.FamilyPlan;
import dev.ovhdo.generator.plan.Packages;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The generated source files of a catalogue, in memory. */
public final class Sources {
  private final SortedMap<String, String> files = new TreeMap<>();

  private Sources() {}

  /** Generates all files. BR @return the text of each file by its path */
  public static Map<String, String> of(Collection<Family> families) {
    Sources sources = new Sources();
    List<FamilyPlan> plans = families.stream().map(FamilyPlan::new).toList();
    plans.forEach(sources::family);
    for (ApiVersion version : ApiVersion.values()) {
      sources.add(
          Packages.ROOT,
          Entrance.of(
              version, plans.stream().filter(plan -> plan.family().version() == version).toList()));
    }
    sources.files.put(
        "module-info.java",
        ModuleText.module(plans.stream().map(FamilyPlan::packageName).sorted().toList()));
    return sources.files;
  }

  private void family(FamilyPlan plan) {
    String path = plan.packageName().replace('.', '/');
    files.put(
        path + "/package-info.java",
        ModuleText.packageInfo(plan.packageName(), plan.family().root()));
    add(plan.packageName(), Accessors.of(plan));
    plan.enumerations()
        .forEach(
            enumeration ->
                add(
                    plan.packageName(),
                    OpenEnumRecord.of(plan.types().answered(enumeration.name()), enumeration)));
    plan.answered().forEach(model -> add(plan.packageName(), AnswerRecord.of(plan, model)));
    plan.sent()
        .forEach(
            model ->
                add(
                    plan.packageName(),
                    RequestRecord.of(
                        plan.types().sent(model.name()),
                        Doc.code(model.name()) + " as it is sent.",
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
        Component.ofQuery(
            route.parameters().stream()
                .filter(parameter -> parameter.place() != Place.PATH)
                .toList(),
            plan.types()::sent,
            Reserved::isTakenInRequest));
  }

  private static String about(String what, Route route) {
    return what + " of " + Doc.code(route.toString()) + ".";
  }

  private static List<Component> sent(FamilyPlan plan, List<Property> properties) {
    return Component.of(
        properties.stream().filter(property -> !property.readOnly()).toList(),
        plan.types()::sent,
        Reserved::isTakenInRequest);
  }

  private void add(String packageName, TypeSpec type) {
    String text =
        JavaFile.builder(packageName, type)
            .addFileComment("Made from the catalogue; a change here is lost.")
            .skipJavaLangImports(true)
            .indent("  ")
            .build()
            .toString();
    files.put(packageName.replace('.', '/') + "/" + type.name() + ".java", text);
  }
}
