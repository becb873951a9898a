package dev.ovhdo.generator.plan;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.source.FamilyEntry;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The artifacts of generated code. The library and the command line use {@link #ROUTES} only, so
 * that a program which stands on them compiles and carries only these families.
 */
public enum Artifact {
  /** The families of an operator of machines, zones and addresses, and of the account. */
  ROUTES(
      "routes",
      "dev.ovhdo.routes",
      "Routes",
      Set.of(
          "/auth",
          "/dedicated/installationTemplate",
          "/dedicated/server",
          "/domain",
          "/ip",
          "/me",
          "/order",
          "/secret",
          "/service",
          "/services",
          "/sms",
          "/v2/iam",
          "/vps")),

  /** All other families. */
  EXTRA("routes-extra", "dev.ovhdo.routes.extra", "ExtraRoutes", Set.of());

  private final String module;
  private final String packageName;
  private final String entryPoint;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of returns an immutable set.
  private final Set<String> roots;

  Artifact(String module, String packageName, String entryPoint, Set<String> roots) {
    this.module = module;
    this.packageName = packageName;
    this.entryPoint = entryPoint;
    this.roots = roots;
  }

  /**
   * Returns the artifact of the Maven module with this name.
   *
   * @throws IllegalArgumentException if there is no such artifact
   */
  public static Artifact ofModule(String name) {
    for (Artifact artifact : values()) {
      if (artifact.module.equals(name)) {
        return artifact;
      }
    }
    throw new IllegalArgumentException("No artifact of generated code: " + name);
  }

  /** Returns the artifact that contains a family. */
  public static Artifact of(Family family) {
    return ROUTES.roots.contains(family.root()) ? ROUTES : EXTRA;
  }

  /** Returns the entries of the families that this artifact contains. */
  public List<FamilyEntry> of(Collection<FamilyEntry> index) {
    return index.stream()
        .filter(entry -> ROUTES.roots.contains(entry.root()) == (this == ROUTES))
        .toList();
  }

  /** Returns the name of the Java module and of the package of the entry points. */
  public String packageName() {
    return packageName;
  }

  /** Returns the name of the entry point of the first version: {@code Routes}. */
  public String entryPoint() {
    return entryPoint;
  }
}
